import {
  accessAllows,
  accessToTicket,
  type AccessLevel,
} from "../../domain/access/access-to-ticket.ts";
import type { Caller } from "../../domain/access/caller.ts";
import type { Desk } from "../../domain/desk/desk.ts";
import { namedInLog, type LoggedCall } from "../../domain/ticket/log/ticket-log.ts";
import { categoryOf } from "../../domain/ticket/save/find-on-desk.ts";
import type { Ticket } from "../../domain/ticket/ticket.ts";
import type { TicketReferences } from "../../domain/ticket/ticket-details.ts";
import type { Context } from "../context.ts";
import { readSnapshot } from "../storage/read-snapshot.ts";
import { findTickets } from "../storage/tickets/find-tickets.ts";
import { listTicketLog, type LogPage } from "../storage/tickets/list-ticket-log.ts";
import { loadNamedRecords } from "../storage/tickets/load-ticket.ts";
import { currentCaller } from "./current-caller.ts";

/** What was done to a ticket, with what it takes to tell it in names that the caller may see. */
export interface TicketLog {
  readonly desk: Desk;
  readonly caller: Caller;
  readonly ticket: Ticket;
  /** Newest first. Calls to tickets that are not the caller's to read say nothing of what they changed. */
  readonly calls: readonly LoggedCall[];
  readonly references: TicketReferences;
  /** Other tickets that the calls name, as far as the caller may list them. */
  readonly visibleTicketIds: ReadonlySet<number>;
}

/**
 * The log of a ticket for whoever may read it; null when there is none or it is not for the caller.
 * Values are part of it, which is why being allowed to list the ticket is not enough.
 */
export async function listLogOfTicket(
  context: Context,
  caller: Caller,
  { ticketId, ...page }: LogPage & { readonly ticketId: number },
): Promise<TicketLog | null> {
  const read = await readSnapshot(context.database, async (reader) => {
    const [found, calls] = await Promise.all([
      findTickets(reader, [ticketId]),
      listTicketLog(reader, ticketId, page),
    ]);
    const { ticketIds, ...named } = namedInLog(calls);
    const [references, others] = await Promise.all([
      loadNamedRecords(reader, named),
      findTickets(reader, ticketIds),
    ]);
    return { found, calls, references, others };
  });
  const ticket = read.found.tickets.get(ticketId);
  if (ticket === undefined) return null;
  const desk = await context.desk.refreshIfOlderThan(read.found.deskVersion);
  const now = currentCaller(caller, desk);
  const maySee = (each: Ticket | undefined, needed: AccessLevel): boolean =>
    each !== undefined &&
    accessAllows(accessToTicket(now, each, categoryOf(desk, each.categoryId)), needed);
  if (!maySee(ticket, "read")) return null;
  const { references, others } = read;
  return {
    desk,
    caller: now,
    ticket,
    calls: read.calls.map((call) =>
      maySee(others.tickets.get(call.originalTicketId), "read")
        ? call
        : { ...call, changes: [], details: null },
    ),
    references,
    visibleTicketIds: new Set(
      [...others.tickets.values()]
        .filter((each) => maySee(each, "list"))
        .map((each) => each.ticketId),
    ),
  };
}
