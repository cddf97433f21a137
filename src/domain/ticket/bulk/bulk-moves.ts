import type { TicketStatus } from "../../desk/status.ts";
import { priorityOf, statusOf } from "../save/find-on-desk.ts";
import { settleSuggestion } from "../suggestion.ts";
import type { Ticket } from "../ticket.ts";
import { endStay } from "../time-counters.ts";
import { bulkChange, type BulkChange, type BulkSituation } from "./bulk-change.ts";

/** Puts a ticket into another category. It keeps its owner; a suggested category is used up by it. */
export function moveToCategory(
  ticket: Ticket,
  categoryId: number,
  situation: BulkSituation,
): BulkChange {
  const { fields } = settleSuggestion(ticket, categoryId);
  return bulkChange(ticket, { categoryId, ...fields }, situation);
}

export function moveToTicketType(
  ticket: Ticket,
  ticketTypeId: number,
  situation: BulkSituation,
): BulkChange {
  return bulkChange(ticket, { ticketTypeId }, situation);
}

/**
 * Puts a ticket into another status of the same base status, so that nothing opens, closes or escalates
 * by it. The stay in the former status ends and is booked.
 *
 * @throws Error for a status of another base status, which is then a fault of whoever chose it.
 */
export function moveToStatus(
  ticket: Ticket,
  { statusId, baseStatus }: TicketStatus,
  situation: BulkSituation,
): BulkChange {
  if (ticket.baseStatus !== baseStatus) {
    throw new Error(`ticket ${ticket.ticketId} is ${ticket.baseStatus}, not ${baseStatus}`);
  }
  const { desk, now } = situation;
  const { counters, stay } = endStay(ticket, {
    status: statusOf(desk, ticket.statusId),
    businessClock: situation.businessClock(priorityOf(desk, ticket.priorityId)),
    now,
  });
  return bulkChange(ticket, { ...counters, statusId }, situation, [stay]);
}

/** Gives a ticket another tag in the place of one; it has each once. */
export function replaceTag(
  ticket: Ticket,
  { fromId, toId }: { readonly fromId: number; readonly toId: number },
  situation: BulkSituation,
): BulkChange {
  const replaced = ticket.tagIds.map((id) => (id === fromId ? toId : id));
  return bulkChange(ticket, { tagIds: [...new Set(replaced)] }, situation);
}

/** Takes the value of a custom field from a ticket. */
export function dropCustomField(ticket: Ticket, key: string, situation: BulkSituation): BulkChange {
  const customFields = Object.fromEntries(
    Object.entries(ticket.customFields).filter(([name]) => name !== key),
  );
  return bulkChange(ticket, { customFields }, situation);
}
