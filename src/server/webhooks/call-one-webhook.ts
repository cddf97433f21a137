import type { Context } from "../context.ts";
import { claimDeliveries, type ClaimedDelivery } from "../storage/webhooks/claim-deliveries.ts";
import { attemptDelivery } from "../usecases/webhooks/attempt-delivery.ts";
import type { Bell } from "./bell.ts";

export interface WebhookCalls {
  readonly context: Context;
  readonly webhookId: number;
  /** Rings when there may be more to do. */
  readonly bell: Bell;
  /** No further call once it is aborted. */
  readonly signal: AbortSignal;
  /** Reports what could not even be recorded; it is sent again when its lease ends. */
  readonly failed: (error: unknown) => void;
}

/** Records of one webhook about which a process calls at the same time. */
const CALLS_AT_A_TIME = 8;

/**
 * How long nobody else sends what is being sent. A call takes half of it at most, so that a process that is
 * taken for dead has no call under way.
 */
const LEASE_SECONDS = 60;
const CALL_SECONDS_MAX = 30;

/**
 * Calls a webhook for as long as anything is due for it. Each record has its own turn; whatever a target
 * does about one of them, the others go on. Returns how many calls were made.
 */
export async function callOneWebhook(calls: WebhookCalls): Promise<number> {
  const sending = new Map<number, Promise<void>>();
  let made = 0;
  try {
    for (;;) {
      const next = calls.bell.next();
      for (const claimed of await claimMore(calls, [...sending.keys()])) {
        const { deliveryId } = claimed.event;
        const sent = send(calls, claimed).finally(() => sending.delete(deliveryId));
        sending.set(deliveryId, sent);
        made += 1;
      }
      if (sending.size === 0) return made;
      await Promise.race([...sending.values(), next]);
    }
  } finally {
    await Promise.all(sending.values());
  }
}

async function claimMore(
  { context, webhookId, signal }: WebhookCalls,
  sending: readonly number[],
): Promise<ClaimedDelivery[]> {
  const limit = CALLS_AT_A_TIME - sending.length;
  if (signal.aborted || limit === 0) return [];
  const now = context.clock.now();
  const leasedUntil = now + LEASE_SECONDS;
  return claimDeliveries(context.database, { webhookId, now, limit, leasedUntil, sending });
}

/** Never throws. */
async function send({ context, failed }: WebhookCalls, claimed: ClaimedDelivery): Promise<void> {
  // After a standstill of this process somebody else may be about to send it.
  if (context.clock.now() > claimed.leasedUntil - CALL_SECONDS_MAX) return;
  await attemptDelivery(context, claimed).catch(failed);
}
