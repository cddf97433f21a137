import type { Desk } from "../../domain/desk/desk.ts";
import type { StoredEvent } from "../storage/webhooks/stored-event.ts";
import { ticketChanges, ticketFieldValues } from "./ticket-columns.ts";
import type { WebhookEvent } from "./webhook-event.ts";

/** A stored event in the words of targets. */
export function eventOfRecord(
  stored: StoredEvent,
  desk: Pick<Desk, "users" | "settings">,
): WebhookEvent {
  const { eventId, name, entity, primaryKey, at, userId, record, values } = stored;
  // Whatever its name is, a signal tells what was said, and nothing of the record.
  const isTicket = entity === "ticket" && values === null;
  return {
    eventId,
    name,
    entity,
    primaryKey,
    at,
    userId,
    changes: isTicket ? ticketChanges(stored) : stored.changes,
    fieldValues: isTicket ? ticketFieldValues(record, desk) : inOrder(record),
    ...(values !== null && { values: inOrder(values) }),
  };
}

/** Values by their names, in whatever case, as they are published: databases keep no order. */
function inOrder<Value>(values: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  const names = Object.entries(values).map((entry) => [entry[0].toLowerCase(), entry] as const);
  const sorted = names.toSorted(([one], [other]) => (one < other ? -1 : Number(one > other)));
  return Object.fromEntries(sorted.map(([, entry]) => entry));
}
