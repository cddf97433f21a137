import type { Desk } from "../../domain/desk/desk.ts";
import type { StoredEvent } from "../storage/webhooks/stored-event.ts";
import { ticketChanges, ticketFieldValues } from "./ticket-columns.ts";
import type { WebhookEvent } from "./webhook-event.ts";

/** A stored event in the words of targets. */
export function eventOfRecord(
  stored: StoredEvent,
  desk: Pick<Desk, "users" | "settings">,
): WebhookEvent {
  const { eventId, name, entity, primaryKey, at, userId, record, signalled } = stored;
  // Whatever its name is, a signal tells what was said, and nothing of the record.
  const isTicket = entity === "ticket" && signalled === null;
  return {
    eventId,
    name,
    entity,
    primaryKey,
    at,
    userId,
    changes: isTicket ? ticketChanges(stored) : stored.changes,
    fieldValues: isTicket ? ticketFieldValues(record, desk) : record,
    ...(signalled !== null && { values: signalled }),
  };
}
