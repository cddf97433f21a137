import type { Caller } from "../../../domain/access/caller.ts";
import type { SignalRefusal } from "../../../domain/webhooks/check-signal.ts";
import type { Context } from "../../context.ts";
import { say, type Text } from "../../texts/text.ts";
import { valueTexts } from "../../texts/value-texts.ts";
import { webhookTexts } from "../../texts/webhook-texts.ts";
import { signalEvent, SignalRefusedError } from "../../usecases/webhooks/signal-event.ts";
import { describeRefusal } from "../translate/describe-refusal.ts";
import { memberError } from "../translate/member-error.ts";

export interface SignalBody {
  readonly name: string;
  readonly primaryKey: number;
  readonly values: Readonly<Record<string, string | number | boolean | null>>;
}

/** What the parts of a signal are called where it came from; names of values follow their prefix. */
type SignalPaths = Readonly<Record<keyof SignalBody, string>>;

/** Signals an event as it is wished; a value that is null is none. Throws `AppError`. */
export async function signalWish(
  { context, caller }: { readonly context: Context; readonly caller: Caller },
  { name, primaryKey, values }: SignalBody,
  paths: SignalPaths,
): Promise<void> {
  const given = Object.entries(values).filter(
    (entry): entry is [string, string | number | boolean] => entry[1] !== null,
  );
  try {
    await signalEvent(context, caller, { name, primaryKey, values: Object.fromEntries(given) });
  } catch (error) {
    if (!(error instanceof SignalRefusedError)) throw error;
    const faults = error.refusals.map((refusal) => {
      const { part, value } = refusal;
      const path = value === undefined ? paths[part].replace(/\/$/, "") : paths[part] + value;
      return [path, describe(refusal)] as const;
    });
    throw memberError("malformedRequest", faults);
  }
}

function describe({ part, reason }: SignalRefusal): Text {
  switch (reason.code) {
    case "tooLong":
    case "brokenText":
      return describeRefusal(reason);
    case "tooMany":
      return say(valueTexts.tooMany, { maxCount: reason.maxCount, count: reason.count });
    case "notValid":
      return say(webhookTexts[part === "name" ? "notASignal" : "negativePrimaryKey"]);
  }
}
