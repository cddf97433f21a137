import type { Instant, OptionalInstant } from "../../../domain/instant.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import { code } from "../tickets/column-codecs.ts";
import { timestampParameter } from "../value-types.ts";
import {
  deliveryStateCodes,
  dropReasonCodes,
  type DeliveryState,
  type DropReason,
} from "./delivery-codes.ts";

/** An event for one webhook, and how its target took it. */
export interface Delivery {
  readonly deliveryId: number;
  readonly webhookId: number;
  readonly eventId: string;
  readonly event: string;
  readonly entity: string;
  readonly primaryKey: number;
  readonly occurredAt: Instant;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly dueAt: Instant;
  readonly finishedAt: OptionalInstant;
  readonly droppedBecause: DropReason | null;
  /** The delivery that this one repeats; null = it repeats none. */
  readonly replayOf: number | null;
  readonly attemptedAt: OptionalInstant;
  readonly tookMs: number | null;
  readonly payload: string | null;
  readonly answerStatus: number | null;
  readonly answer: string | null;
  readonly failure: string | null;
}

interface DeliveryRow {
  delivery_id: number;
  webhook_id: number;
  event_id: string;
  event: string;
  entity: string;
  primary_key: number;
  occurred_at: number;
  state: number;
  attempts: number;
  due_at: number;
  finished_at: number | null;
  dropped_because: number | null;
  replay_of: number | null;
  attempted_at: number | null;
  took_ms: number | null;
  payload: string | null;
  answer_status: number | null;
  answer: string | null;
  failure: string | null;
}

const columns = `
  delivery_id, webhook_id, event_id, event, entity, primary_key, occurred_at, state, attempts, due_at,
  finished_at, dropped_because, replay_of, attempted_at, took_ms, payload, answer_status, answer,
  failure`;

const selectDeliveries = defineStatement<DeliveryRow>(`
  select ${columns}
    from webhook_delivery
   where webhook_id = $1 and delivery_id < $2 and ($3::smallint is null or state = $3)
   order by delivery_id desc
   limit $4`);

const selectDelivery = defineStatement<DeliveryRow>(`
  select ${columns} from webhook_delivery where webhook_id = $1 and delivery_id = $2`);

const { Waiting } = deliveryStateCodes;

/** A copy is an event of its own to the order: it comes after all that happened to the record meanwhile. */
const copyOf = (chosen: string): string => `
  insert into webhook_delivery
    (webhook_id, event_id, event, entity, primary_key, occurred_at, caused_by_id, changes, record,
     signalled, replay_of, due_at)
  select webhook_id, event_id, event, entity, primary_key, occurred_at, caused_by_id, changes, record,
         signalled, delivery_id, $1
    from webhook_delivery
   where ${chosen}
   order by delivery_id
  returning ${columns}`;

const announce = "select pg_notify('webhook_deliveries', '')";

const replayOne = defineStatement<DeliveryRow>(`
  with announced as (${announce}), copied as (
    ${copyOf(`webhook_id = $2 and delivery_id = $3 and state <> ${Waiting}`)}
  )
  select copied.* from copied, announced`);

/** Each event once: what repeats another one is left out. */
const sinceThen = `
  webhook_id = $2 and occurred_at >= $3 and state <> ${Waiting} and replay_of is null`;

const countSince = defineStatement<{ count: number }>(`
  select count(*) as count
    from (select from webhook_delivery where ${sinceThen.replaceAll("$2", "$1").replaceAll("$3", "$2")}
           limit $3) as found`);

const replayAll = defineStatement<{ count: number }>(`
  with announced as (${announce}), copied as (${copyOf(sinceThen)})
  select count(*) as count from copied, announced`);

export interface DeliverySearch {
  readonly webhookId: number;
  /** Null = in whatever state. */
  readonly state: DeliveryState | null;
  /** Older ones than this; null = from the newest on. */
  readonly before: number | null;
  readonly limit: number;
}

/** The newest first. */
export async function listDeliveries(
  db: Queryable,
  { webhookId, state, before, limit }: DeliverySearch,
): Promise<Delivery[]> {
  const { rows } = await db.query(selectDeliveries, [
    webhookId,
    before ?? Number.MAX_SAFE_INTEGER,
    state === null ? null : deliveryStateCodes[state],
    limit,
  ]);
  return rows.map(deliveryFromRow);
}

/** Null when the webhook has no such delivery. */
export async function findDelivery(
  db: Queryable,
  webhookId: number,
  deliveryId: number,
): Promise<Delivery | null> {
  const { rows } = await db.query(selectDelivery, [webhookId, deliveryId]);
  const [row] = rows;
  return row === undefined ? null : deliveryFromRow(row);
}

/** Makes a finished delivery once more; null when there is none that is finished. */
export async function replayDelivery(
  db: Queryable,
  { webhookId, deliveryId }: { readonly webhookId: number; readonly deliveryId: number },
  now: Instant,
): Promise<Delivery | null> {
  const { rows } = await db.query(replayOne, [timestampParameter(now), webhookId, deliveryId]);
  const [row] = rows;
  return row === undefined ? null : deliveryFromRow(row);
}

export interface ReplaySearch {
  readonly webhookId: number;
  readonly since: Instant;
}

/** How many finished events have occurred since then; counts no further than `limit`. */
export async function countReplayable(
  db: Queryable,
  { webhookId, since }: ReplaySearch,
  limit: number,
): Promise<number> {
  const { rows } = await db.query(countSince, [webhookId, timestampParameter(since), limit]);
  return rows[0]?.count ?? 0;
}

/** Sends every finished event since then once more, in the order in which they were told. */
export async function replaySince(
  db: Queryable,
  { webhookId, since }: ReplaySearch,
  now: Instant,
): Promise<number> {
  const { rows } = await db.query(replayAll, [
    timestampParameter(now),
    webhookId,
    timestampParameter(since),
  ]);
  return rows[0]?.count ?? 0;
}

const state = code(deliveryStateCodes);
const dropReason = code(dropReasonCodes);

function deliveryFromRow(row: DeliveryRow): Delivery {
  return {
    deliveryId: row.delivery_id,
    webhookId: row.webhook_id,
    eventId: row.event_id,
    event: row.event,
    entity: row.entity,
    primaryKey: row.primary_key,
    occurredAt: row.occurred_at,
    state: state.fromColumn(row.state),
    attempts: row.attempts,
    dueAt: row.due_at,
    finishedAt: row.finished_at,
    droppedBecause:
      row.dropped_because === null ? null : dropReason.fromColumn(row.dropped_because),
    replayOf: row.replay_of,
    attemptedAt: row.attempted_at,
    tookMs: row.took_ms,
    payload: row.payload,
    answerStatus: row.answer_status,
    answer: row.answer,
    failure: row.failure,
  };
}
