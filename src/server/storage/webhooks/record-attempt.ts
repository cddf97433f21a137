import type { Notices } from "../../../domain/notifications/notices.ts";
import type { Instant } from "../../../domain/instant.ts";
import type { FailedCallDecision } from "../../../domain/webhooks/decide-failed-call.ts";
import { webhookStateCodes, type Webhook } from "../../../domain/webhooks/webhook.ts";
import { noticeParameters } from "../notifications/store-notices.ts";
import { storePopUps } from "../notifications/store-pop-ups.ts";
import { queueMessages } from "../outbox/queue-messages.ts";
import type { Parameter, Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import type { Transaction } from "../transaction.ts";
import { timestampParameter } from "../value-types.ts";
import { deliveryStateCodes, dropReasonCodes } from "./delivery-codes.ts";
import { webhookColumns, webhookFromRow, type WebhookRow } from "./webhook-rows.ts";

/** How the call of a target went. */
export interface CallRecord {
  readonly deliveryId: number;
  readonly webhookId: number;
  /** The lease under which the call was made; what somebody else took over is his to record. */
  readonly leasedUntil: Instant;
  readonly at: Instant;
  readonly tookMs: number;
  readonly payload: string;
  /** Null when there was no answer. */
  readonly answerStatus: number | null;
  /** The beginning of it, as text. */
  readonly answer: string | null;
  /** Why there was no answer. */
  readonly failure: string | null;
}

/** $1 to $9 are a {@link CallRecord}. */
const called = `
  attempted_at = $4, took_ms = $5, payload = $6, answer_status = $7, answer = $8, failure = $9,
  leased_until = null`;
const ofCall = "delivery_id = $1 and webhook_id = $2 and leased_until = $3";

/** Counts one call more, as far as the column goes. */
const more = (column: string): string =>
  `${column} = least(${column}::bigint + 1, 2147483647)::int`;

/** The webhook first, as whoever changes one does: nobody waits for another in a circle. */
const storeDelivered = defineStatement<{ delivery_id: number }>(`
  with counted as (
    update webhook set ${more("total_calls")}, consecutive_errors = 0
     where webhook_id = $2 and exists (select from webhook_delivery where ${ofCall})
    returning webhook_id
  )
  update webhook_delivery
     set state = ${deliveryStateCodes.Delivered}, attempts = attempts + 1, finished_at = $4,
         dropped_because = null, ${called}
    from counted
   where ${ofCall.replace("webhook_id", "webhook_delivery.webhook_id")}
  returning delivery_id`);

const lockWebhook = defineStatement<WebhookRow>(`
  select ${webhookColumns} from webhook where webhook_id = $1 for no key update`);

const storeFailed = defineStatement<{ delivery_id: number }>(`
  with counted as (
    update webhook
       set ${more("total_calls")}, ${more("total_errors")}, consecutive_errors = $12::int,
           last_error = $13::text,
           version = version + case when $14::boolean then 1 else 0 end,
           state = case when $14::boolean then ${webhookStateCodes.TooManyErrors} else state end
     where webhook_id = $2
  ), queued as (${queueMessages("$15", "$4::timestamptz")}
  ), popped as (${storePopUps("$16", "$4::timestamptz")}
  )
  update webhook_delivery
     set attempts = $10::int, due_at = coalesce($11::timestamptz, due_at),
         state = case when $11::timestamptz is null and state = ${deliveryStateCodes.Waiting}
                      then ${deliveryStateCodes.Dropped} else state end,
         finished_at = case when $11::timestamptz is null then coalesce(finished_at, $4)
                            else finished_at end,
         dropped_because = case when $11::timestamptz is null and state = ${deliveryStateCodes.Waiting}
                                then ${dropReasonCodes.TooManyAttempts} else dropped_because end,
         ${called}
   where ${ofCall}
  returning delivery_id`);

/** The target has taken an event. */
export async function recordDelivered(db: Queryable, call: CallRecord): Promise<void> {
  await db.query(storeDelivered, callParameters(call));
}

/** The webhook as it is now, locked until the transaction ends; null when it was deleted. */
export async function lockCalledWebhook(
  tx: Transaction,
  webhookId: number,
): Promise<Webhook | null> {
  const { rows } = await tx.query(lockWebhook, [webhookId]);
  const [row] = rows;
  return row === undefined ? null : webhookFromRow(row);
}

export interface FailedCallWrite {
  readonly decision: FailedCallDecision;
  /** What went wrong, for people. */
  readonly lastError: string;
  readonly notices: Notices;
}

/** The target has not taken an event. The webhook is locked. */
export async function recordFailed(
  tx: Transaction,
  call: CallRecord,
  { decision, lastError, notices }: FailedCallWrite,
): Promise<void> {
  await tx.query(storeFailed, [
    ...callParameters(call),
    decision.attempts,
    timestampParameter(decision.dueAt),
    decision.consecutiveErrors,
    lastError,
    decision.disabled,
    ...noticeParameters(notices),
  ]);
}

function callParameters(call: CallRecord): Parameter[] {
  return [
    call.deliveryId,
    call.webhookId,
    timestampParameter(call.leasedUntil),
    timestampParameter(call.at),
    call.tookMs,
    call.payload,
    call.answerStatus,
    call.answer,
    call.failure,
  ];
}
