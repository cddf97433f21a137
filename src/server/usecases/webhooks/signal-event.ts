import type { Caller } from "../../../domain/access/caller.ts";
import {
  checkSignal,
  entityOfEvent,
  type Signal,
  type SignalRefusal,
} from "../../../domain/webhooks/check-signal.ts";
import type { Context } from "../../context.ts";
import { raiseEvent } from "../../storage/webhooks/raise-event.ts";
import { currentCaller } from "../current-caller.ts";
import { requireWebhookAdministrator } from "../webhook-administrator.ts";

/** An event that cannot be signalled; says everything wrong with it. */
export class SignalRefusedError extends Error {
  override readonly name = "SignalRefusedError";
  readonly refusals: readonly SignalRefusal[];

  constructor(refusals: readonly SignalRefusal[]) {
    super("the signal was refused");
    this.refusals = refusals;
  }
}

/**
 * Tells every webhook that hears of it of something that happened elsewhere. Throws `SignalRefusedError`, or
 * `AppError` "forbidden".
 */
export async function signalEvent(
  { database, desk, clock }: Context,
  caller: Caller,
  signal: Signal,
): Promise<void> {
  const now = currentCaller(caller, desk.current());
  requireWebhookAdministrator(now);
  const refusals = checkSignal(signal);
  if (refusals.length > 0) throw new SignalRefusedError(refusals);
  await raiseEvent(database, {
    name: signal.name,
    entity: entityOfEvent(signal.name),
    primaryKey: signal.primaryKey,
    at: clock.now(),
    userId: now.user.userId,
    values: signal.values,
  });
}
