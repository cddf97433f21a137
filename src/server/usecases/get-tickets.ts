import { accessAllows, accessToTicket } from "../../domain/access/access-to-ticket.ts";
import type { Caller } from "../../domain/access/caller.ts";
import type { Desk } from "../../domain/desk/desk.ts";
import { categoryOf } from "../../domain/ticket/save/find-on-desk.ts";
import type { TicketReferences } from "../../domain/ticket/ticket-details.ts";
import type { Ticket } from "../../domain/ticket/ticket.ts";
import type { Context } from "../context.ts";
import { readTogether } from "../storage/read-together.ts";
import { findReferences, findTickets } from "../storage/tickets/find-tickets.ts";
import { currentCaller } from "./current-caller.ts";

/** Tickets that the caller may list, in the order in which he asked for them, each once. */
export interface ListedTickets {
  readonly desk: Desk;
  readonly tickets: readonly Ticket[];
}

export interface ListedTicketsInFull extends ListedTickets {
  readonly references: TicketReferences;
}

/** Those of the tickets that the caller may list. */
export async function listTickets(
  context: Context,
  caller: Caller,
  ticketIds: readonly number[],
): Promise<ListedTickets> {
  const found = await readTogether(context.database, (reader) => findTickets(reader, ticketIds));
  const desk = await context.desk.refreshIfOlderThan(found.deskVersion);
  const now = currentCaller(caller, desk);
  const tickets = [...new Set(ticketIds)].flatMap((ticketId) => {
    const ticket = found.tickets.get(ticketId);
    if (ticket === undefined) return [];
    const access = accessToTicket(now, ticket, categoryOf(desk, ticket.categoryId));
    return accessAllows(access, "list") ? [ticket] : [];
  });
  return { desk, tickets };
}

/** The same, with the people and the business that they are about. */
export async function getTickets(
  context: Context,
  caller: Caller,
  ticketIds: readonly number[],
): Promise<ListedTicketsInFull> {
  const listed = await listTickets(context, caller, ticketIds);
  const references = await readTogether(context.database, (reader) =>
    findReferences(reader, listed.tickets),
  );
  return { ...listed, references };
}
