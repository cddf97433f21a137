import { SYSTEM_USER_ID } from "../../../domain/desk/user.ts";
import type { DeskEvent } from "../../../domain/webhooks/event.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import { timestampParameter } from "../value-types.ts";

const tellWebhooks = defineStatement<{ told: null }>(`
  select tell_webhooks($1, $2, $3, $4, $5, $6, $7, $8) as told`);

/**
 * Tells every webhook that hears of it what happened to a record. Belongs into the transaction that changes
 * the record, while its row is locked: events of one record are told in the order in which they are
 * raised. Tickets need no such call, since the database tells of every one that is stored.
 */
export async function raiseEvent(db: Queryable, event: DeskEvent): Promise<void> {
  await db.query(tellWebhooks, [
    event.name,
    event.entity,
    event.primaryKey,
    timestampParameter(event.at),
    event.userId === SYSTEM_USER_ID ? null : event.userId,
    event.changes ?? [],
    JSON.stringify(event.fieldValues ?? {}),
    event.values === undefined ? null : JSON.stringify(event.values),
  ]);
}

/** Tells of several records, as {@link raiseEvent} does of one. */
export async function raiseEvents(db: Queryable, events: readonly DeskEvent[]): Promise<void> {
  await Promise.all(events.map((event) => raiseEvent(db, event)));
}
