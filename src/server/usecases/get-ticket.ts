import { accessAllows, accessToTicket } from "../../domain/access/access-to-ticket.ts";
import type { Caller } from "../../domain/access/caller.ts";
import { categoryOf } from "../../domain/ticket/save/find-on-desk.ts";
import type { Context } from "../context.ts";
import { readTogether } from "../storage/read-together.ts";
import { loadTicket } from "../storage/tickets/load-ticket.ts";
import { resolveTicketId } from "../storage/tickets/resolve-ticket-id.ts";
import { currentCaller } from "./current-caller.ts";
import type { TicketView } from "./ticket-view.ts";

/** A ticket for whoever may at least list it; null when there is none or it is not for the caller. */
export async function getTicket(
  context: Context,
  caller: Caller,
  ticketId: number,
): Promise<TicketView | null> {
  const loaded = await readTogether(context.database, (reader) => loadTicket(reader, ticketId));
  const { ticket } = loaded;
  if (ticket === null) return null;
  const desk = await context.desk.refreshIfOlderThan(loaded.deskVersion);
  const now = currentCaller(caller, desk);
  const access = accessToTicket(now, ticket, categoryOf(desk, ticket.categoryId));
  if (!accessAllows(access, "list")) return null;
  const { messages, references } = loaded;
  return { desk, caller: now, details: { ticket, messages, references } };
}

/**
 * Follows merges from a ticket to the one it lives on in; 0 when there is no such ticket, or one of
 * the two is not for the caller.
 */
export async function findMergedTicketId(
  context: Context,
  caller: Caller,
  ticketId: number,
): Promise<number> {
  const lastId = await resolveTicketId(context.database, ticketId);
  for (const id of new Set([ticketId, lastId])) {
    if ((await getTicket(context, caller, id)) === null) return 0;
  }
  return lastId;
}
