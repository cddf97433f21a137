import { statusFields } from "../status-fields.ts";
import type { Ticket } from "../ticket.ts";
import { changedFields } from "./changed-fields.ts";

/** Published numbers of the log actions that a change of a ticket by a user can be. */
export const logActions = {
  NewTicket: 19,
  UserTakesOwnership: 20,
  ChangeStatus: 21,
  ChangeSecurityStatus: 22,
  ReadByUser: 28,
  BatchMarkAsRead: 30,
  BatchMarkAsUnread: 31,
  EditTicket: 33,
  DeleteTicket: 34,
  AutoCategorized: 49,
} as const;

/** Fields that an event of any kind may move along with its own. */
const movedAlong = [
  "version",
  "lastChangedAt",
  "escalationLevel",
  "escalatesAt",
  "escalationSecondsLeft",
  "escalationSuspended",
] as const satisfies readonly (keyof Ticket)[];

const ownerFields: ReadonlySet<keyof Ticket> = new Set([
  ...movedAlong,
  "ownerId",
  "readStatus",
  "readByOwnerAt",
  "firstReadByOwnerAt",
  "firstReadByUserAt",
]);

const fieldsOfStatus: ReadonlySet<keyof Ticket> = new Set([...movedAlong, ...statusFields]);

const securityFields: ReadonlySet<keyof Ticket> = new Set([...movedAlong, "securityLevel"]);

/**
 * The published number of what a save did, the most telling one: a change of one kind is named after
 * it, fields computed along with it do not make it less so, and anything else is an edit.
 */
export function chooseLogAction(
  stored: Ticket | null,
  ticket: Ticket,
  facts: { readonly callerId: number; readonly suggestionApplied: boolean },
): number {
  if (stored === null) return logActions.NewTicket;
  if (ticket.baseStatus === "Deleted" && stored.baseStatus !== "Deleted") {
    return logActions.DeleteTicket;
  }
  if (facts.suggestionApplied) return logActions.AutoCategorized;
  const changed = changedFields(stored, ticket);
  const only = (fields: ReadonlySet<keyof Ticket>): boolean =>
    changed.every((field) => fields.has(field));
  if (ticket.ownerId === facts.callerId && only(ownerFields)) return logActions.UserTakesOwnership;
  if (only(fieldsOfStatus)) return logActions.ChangeStatus;
  if (only(securityFields)) return logActions.ChangeSecurityStatus;
  return logActions.EditTicket;
}
