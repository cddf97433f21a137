import type { Instant } from "../../domain/instant.ts";
import type { Queryable } from "./queryable.ts";
import { defineStatement } from "./statement.ts";
import { timestampParameter } from "./value-types.ts";

/** What waits to be done, and for how long. */
export interface Backlog {
  readonly outboxWaiting: number;
  readonly outboxOldestSeconds: number;
  /** How late the escalation is that should have fired longest ago; 0 = none is due. */
  readonly escalationLagSeconds: number;
  readonly deliveriesWaiting: number;
  readonly deliveriesOldestSeconds: number;
  /** Webhooks that failed too often to be called. */
  readonly webhooksGivenUp: number;
  readonly searchChangesWaiting: number;
}

/** Every part has an index that holds just what waits. */
const selectBacklog = defineStatement<{
  outbox: number;
  outbox_seconds: number;
  escalation_seconds: number;
  deliveries: number;
  delivery_seconds: number;
  given_up: number;
  search: number;
}>(`
  select (select count(*) from outbox where state = 1) as outbox,
         greatest(0, extract(epoch from $1::timestamptz -
           (select created_at from outbox where state = 1 order by outbox_id limit 1)))::float8
           as outbox_seconds,
         greatest(0, extract(epoch from $1::timestamptz -
           (select min(escalates_at) from ticket where base_status = 1 and escalates_at < $1::timestamptz)))::float8
           as escalation_seconds,
         (select count(*) from webhook_delivery where state = 1) as deliveries,
         greatest(0, extract(epoch from $1::timestamptz -
           (select min(occurred_at) from webhook_delivery where state = 1)))::float8
           as delivery_seconds,
         (select count(*) from webhook where state = 3) as given_up,
         (select count(*) from search_change) as search`);

export async function readBacklog(db: Queryable, now: Instant): Promise<Backlog> {
  const { rows } = await db.query(selectBacklog, [timestampParameter(now)]);
  const [row] = rows;
  if (row === undefined) throw new Error("the database said nothing of what waits");
  return {
    outboxWaiting: row.outbox,
    outboxOldestSeconds: row.outbox_seconds,
    escalationLagSeconds: row.escalation_seconds,
    deliveriesWaiting: row.deliveries,
    deliveriesOldestSeconds: row.delivery_seconds,
    webhooksGivenUp: row.given_up,
    searchChangesWaiting: row.search,
  };
}
