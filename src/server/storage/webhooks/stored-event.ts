import type { Instant } from "../../../domain/instant.ts";
import { SYSTEM_USER_ID } from "../../../domain/desk/user.ts";

/** An event as it was stored for one webhook. */
export interface StoredEvent {
  readonly deliveryId: number;
  readonly webhookId: number;
  /** The same for every webhook, and each time that the event is sent. */
  readonly eventId: string;
  readonly name: string;
  readonly entity: string;
  readonly primaryKey: number;
  readonly at: Instant;
  readonly userId: number;
  /** Of tickets our columns, and `custom_fields.` with a key; otherwise published names. */
  readonly changes: readonly string[];
  /** Of tickets our columns, otherwise published ones. */
  readonly record: StoredRecord;
  /** What is said besides: by whoever signalled the event, or which record it was that is gone; null = nothing. */
  readonly values: Readonly<Record<string, string | number | boolean>> | null;
}

export type StoredRecord = Readonly<Record<string, string | number | boolean | null>>;

export interface StoredEventRow {
  delivery_id: number;
  webhook_id: number;
  event_id: string;
  event: string;
  entity: string;
  primary_key: number;
  occurred_at: number;
  caused_by_id: number | null;
  changes: string[];
  record: Record<string, string | number | boolean | null>;
  signalled: Record<string, string | number | boolean> | null;
}

/** The columns of {@link StoredEventRow}, as an answer names them. */
export function storedEventColumns(table: string): string {
  return ["delivery_id", "webhook_id", "event_id", "event", "entity", "primary_key"]
    .concat("occurred_at", "caused_by_id", "changes", "record", "signalled")
    .map((column) => `${table}.${column}`)
    .join(", ");
}

export function storedEventFromRow(row: StoredEventRow): StoredEvent {
  return {
    deliveryId: row.delivery_id,
    webhookId: row.webhook_id,
    eventId: row.event_id,
    name: row.event,
    entity: row.entity,
    primaryKey: row.primary_key,
    at: row.occurred_at,
    userId: row.caused_by_id ?? SYSTEM_USER_ID,
    changes: row.changes,
    record: row.record,
    values: row.signalled,
  };
}
