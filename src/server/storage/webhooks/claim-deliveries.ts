import { webhookStateCodes, type WebhookFields } from "../../../domain/webhooks/webhook.ts";
import type { Instant, OptionalInstant } from "../../../domain/instant.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import { timestampParameter } from "../value-types.ts";
import { deliveryStateCodes } from "./delivery-codes.ts";
import { storedEventColumns, storedEventFromRow, type StoredEventRow } from "./stored-event.ts";
import type { StoredEvent } from "./stored-event.ts";

const { Active } = webhookStateCodes;
const { Waiting } = deliveryStateCodes;

const selectDue = defineStatement<{ webhook_id: number }>(`
  select webhook_id
    from webhook
   where state = ${Active}
     and exists (
       select from webhook_delivery delivery
        where delivery.webhook_id = webhook.webhook_id and delivery.state = ${Waiting}
          and delivery.due_at <= $1
          and (delivery.leased_until is null or delivery.leased_until <= $1))
   order by webhook_id`);

const selectNextDue = defineStatement<{ due_at: number | null }>(`
  select min(next.due_at) as due_at
    from webhook,
         lateral (
           select min(due_at) as due_at
             from webhook_delivery delivery
            where delivery.webhook_id = webhook.webhook_id and delivery.state = ${Waiting}
              and delivery.due_at > $1) as next
   where webhook.state = ${Active}`);

interface ClaimedRow extends StoredEventRow {
  attempts: number;
  leased_until: number;
  name: string;
  target_url: string;
  secret: string;
  headers: Record<string, string>;
  properties: Record<string, string | number | boolean>;
}

/**
 * Of each record only the earliest waiting event is taken, so that no later one overtakes it; a webhook's
 * records do not wait for each other. Rows that another process is taking are passed over.
 */
const claim = defineStatement<ClaimedRow>(`
  with head as (
    select delivery.delivery_id
      from webhook_delivery delivery
      join webhook on webhook.webhook_id = delivery.webhook_id and webhook.state = ${Active}
     where delivery.webhook_id = $1 and delivery.state = ${Waiting} and delivery.due_at <= $2
       and (delivery.leased_until is null or delivery.leased_until <= $2)
       and delivery.delivery_id <> all ($5::bigint[])
       and not exists (
         select from webhook_delivery earlier
          where earlier.webhook_id = delivery.webhook_id and earlier.entity = delivery.entity
            and earlier.primary_key = delivery.primary_key and earlier.state = ${Waiting}
            and earlier.delivery_id < delivery.delivery_id)
     order by delivery.due_at, delivery.delivery_id
     limit $3
       for update of delivery skip locked
  )
  update webhook_delivery
     set leased_until = $4
    from head, webhook
   where webhook_delivery.delivery_id = head.delivery_id and webhook.webhook_id = $1
  returning ${storedEventColumns("webhook_delivery")}, webhook_delivery.attempts,
            webhook_delivery.leased_until, webhook.name, webhook.target_url, webhook.secret,
            webhook.headers, webhook.properties`);

/** An event that this process alone may send, until the lease ends. */
export interface ClaimedDelivery {
  readonly event: StoredEvent;
  /** Since the webhook was started. */
  readonly attempts: number;
  readonly leasedUntil: Instant;
  readonly target: Pick<WebhookFields, "name" | "targetUrl" | "secret" | "headers" | "properties">;
}

export interface DeliveryClaim {
  readonly webhookId: number;
  readonly now: Instant;
  readonly limit: number;
  readonly leasedUntil: Instant;
  /** Deliveries that this process is sending already, whatever the time says. */
  readonly sending: readonly number[];
}

/** Active webhooks for which something is due; it may turn out that somebody else is at it. */
export async function listDueWebhooks(db: Queryable, now: Instant): Promise<number[]> {
  const { rows } = await db.query(selectDue, [timestampParameter(now)]);
  return rows.map((row) => row.webhook_id);
}

/** The first time after `after` at which an event is to be tried again; null = none is. */
export async function findNextDelivery(db: Queryable, after: Instant): Promise<OptionalInstant> {
  const { rows } = await db.query(selectNextDue, [timestampParameter(after)]);
  return rows[0]?.due_at ?? null;
}

/** Takes what is due for a webhook, the longest due first. */
export async function claimDeliveries(
  db: Queryable,
  { webhookId, now, limit, leasedUntil, sending }: DeliveryClaim,
): Promise<ClaimedDelivery[]> {
  const { rows } = await db.query(claim, [
    webhookId,
    timestampParameter(now),
    limit,
    timestampParameter(leasedUntil),
    sending,
  ]);
  return rows.map((row) => ({
    event: storedEventFromRow(row),
    attempts: row.attempts,
    leasedUntil: row.leased_until,
    target: {
      name: row.name,
      targetUrl: row.target_url,
      secret: row.secret,
      headers: row.headers,
      properties: row.properties,
    },
  }));
}
