import type { TicketSummaryItem } from "../../../contract/carriers/ticket-summary-item.ts";
import type { Wire } from "../../../contract/wire.ts";
import { iconHint } from "../../../domain/ticket/icon-hint.ts";
import type { Ticket } from "../../../domain/ticket/ticket.ts";

/** What a list shows of a ticket. */
export function presentTicketSummary(ticket: Ticket): Wire<typeof TicketSummaryItem> {
  return {
    TicketId: ticket.ticketId,
    TicketStatus: ticket.statusId,
    Title: ticket.title,
    Registered: ticket.createdAt,
    IconHint: iconHint(ticket),
  };
}
