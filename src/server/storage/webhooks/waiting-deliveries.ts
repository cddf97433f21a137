import type { Instant } from "../../../domain/instant.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import { timestampParameter } from "../value-types.ts";
import { deliveryStateCodes, dropReasonCodes } from "./delivery-codes.ts";

const { Waiting, Dropped } = deliveryStateCodes;
const { TooOld, WebhookStopped } = dropReasonCodes;

const resume = defineStatement<{ told: null }>(`
  with resumed as (
    update webhook_delivery set attempts = 0, due_at = $2
     where webhook_id = $1 and state = ${Waiting} and attempts > 0
  )
  select pg_notify('webhook_deliveries', '') as told`);

const dropAll = defineStatement<{ delivery_id: number }>(`
  update webhook_delivery
     set state = ${Dropped}, dropped_because = ${WebhookStopped}, finished_at = $2
   where webhook_id = $1 and state = ${Waiting}`);

const dropOld = defineStatement<{ delivery_id: number }>(`
  update webhook_delivery
     set state = ${Dropped}, dropped_because = ${TooOld}, finished_at = $2
   where delivery_id in (
     select delivery_id from webhook_delivery
      where state = ${Waiting} and occurred_at <= $1
        and (leased_until is null or leased_until <= $2)
      order by occurred_at limit $3 for update skip locked)`);

const forgetFinished = defineStatement<{ delivery_id: number }>(`
  delete from webhook_delivery
   where delivery_id in (
     select delivery_id from webhook_delivery
      where state <> ${Waiting} and finished_at <= $1
      order by finished_at limit $2 for update skip locked)`);

/** Of a webhook that somebody deleted while an event was being stored for it. */
const forgetOrphans = defineStatement<{ delivery_id: number }>(`
  delete from webhook_delivery
   where delivery_id in (
     select delivery_id from webhook_delivery
      where state = ${Waiting} and occurred_at <= $1
        and not exists (select from webhook
                         where webhook.webhook_id = webhook_delivery.webhook_id)
      limit $2 for update skip locked)`);

const selectAged = defineStatement<{ aged: boolean }>(`
  select exists (select from webhook_delivery where state = ${Waiting} and occurred_at <= $1)
      or exists (select from webhook_delivery where state <> ${Waiting} and finished_at <= $1) as aged`);

/** A webhook was started: what waits for it is tried from the beginning. */
export async function resumeDeliveries(
  db: Queryable,
  webhookId: number,
  now: Instant,
): Promise<void> {
  await db.query(resume, [webhookId, timestampParameter(now)]);
}

/** A webhook was stopped: nothing waits for it any longer. */
export async function dropDeliveries(
  db: Queryable,
  webhookId: number,
  now: Instant,
): Promise<void> {
  await db.query(dropAll, [webhookId, timestampParameter(now)]);
}

export async function hasAgedDeliveries(db: Queryable, until: Instant): Promise<boolean> {
  const { rows } = await db.query(selectAged, [timestampParameter(until)]);
  return rows[0]?.aged === true;
}

/**
 * Gives up what has waited since `until` or longer, and forgets what was finished then or earlier; of each
 * no more than `limit`. Returns how much that was.
 */
export async function removeAgedDeliveries(
  db: Queryable,
  { until, now, limit }: { readonly until: Instant; readonly now: Instant; readonly limit: number },
): Promise<number> {
  const results = [
    await db.query(forgetOrphans, [timestampParameter(until), limit]),
    await db.query(dropOld, [timestampParameter(until), timestampParameter(now), limit]),
    await db.query(forgetFinished, [timestampParameter(until), limit]),
  ];
  return results.reduce((sum, { rowCount }) => sum + rowCount, 0);
}
