import { accessAllows, accessToTicket } from "../../domain/access/access-to-ticket.ts";
import type { Caller } from "../../domain/access/caller.ts";
import { categoryOf } from "../../domain/ticket/save/find-on-desk.ts";
import type { Context } from "../context.ts";
import { getTicket } from "./get-ticket.ts";
import type { TicketView } from "./ticket-view.ts";

/** A ticket for whoever may read its messages; null for everybody else, and when there is none. */
export async function readTicket(
  context: Context,
  caller: Caller,
  ticketId: number,
): Promise<TicketView | null> {
  const view = await getTicket(context, caller, ticketId);
  if (view === null) return null;
  const { ticket } = view.details;
  const access = accessToTicket(view.caller, ticket, categoryOf(view.desk, ticket.categoryId));
  return accessAllows(access, "read") ? view : null;
}
