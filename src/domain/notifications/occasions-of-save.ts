import type { Desk } from "../desk/desk.ts";
import type { BaseStatus } from "../desk/status.ts";
import type { Ticket } from "../ticket/ticket.ts";
import {
  activated,
  assigned,
  newMessage,
  newTicket,
  takenOver,
  type Occasion,
} from "./occasions.ts";

/** Base statuses that a ticket comes back from when it becomes active. */
const restingStatuses: ReadonlySet<BaseStatus> = new Set(["Closed", "Postponed"]);

/** What a save is for users: a new ticket, another owner, a ticket that came back. */
export function occasionsOfSave(stored: Ticket | null, ticket: Ticket, desk: Desk): Occasion[] {
  if (stored === null) return [newTicket(ticket, desk)];
  const occasions: Occasion[] = [];
  if (ticket.ownerId !== stored.ownerId) {
    occasions.push(assigned(ticket), ...takenOver(stored.ownerId, ticket));
  }
  if (ticket.baseStatus === "Active" && restingStatuses.has(stored.baseStatus)) {
    occasions.push(activated(ticket));
  }
  return occasions;
}

/**
 * What a message is for users. The first message of a ticket is part of its coming in; one that makes
 * somebody else the owner is told to the former one as well.
 */
export function occasionsOfMessage(stored: Ticket, ticket: Ticket): Occasion[] {
  const news = stored.messageCount === 0 ? [] : [newMessage(ticket)];
  return [...takenOver(stored.ownerId, ticket), ...news];
}
