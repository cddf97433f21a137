import type { Caller } from "../../../domain/access/caller.ts";
import { decideBulkMarking } from "../../../domain/ticket/reading/decide-reading.ts";
import type { ReadStatus } from "../../../domain/ticket/ticket.ts";
import type { Context } from "../../context.ts";
import { changeTickets } from "./change-tickets.ts";

/** Marks tickets as read or as unread. Returns the ids of those whose mark changed. */
export function markTickets(
  context: Context,
  caller: Caller,
  {
    ticketIds,
    readStatus,
  }: { readonly ticketIds: readonly number[]; readonly readStatus: ReadStatus },
): Promise<number[]> {
  return changeTickets(context, caller, ticketIds, {
    decide: (ticket) => decideBulkMarking(ticket, readStatus),
  });
}
