import type { Caller } from "../../../domain/access/caller.ts";
import { takenOver } from "../../../domain/notifications/occasions.ts";
import { acceptanceWish, logAsAcceptance } from "../../../domain/ticket/save/acceptance.ts";
import { decideOneOfMany } from "../../../domain/ticket/save/decide-one-of-many.ts";
import type { Context } from "../../context.ts";
import { changeTickets } from "./change-tickets.ts";

/**
 * Makes the caller the owner of tickets, and tells the former owners. A ticket that somebody else took
 * while this call waited for it stays with him: of two who accept at the same time one wins. Returns the
 * ids of the accepted ones.
 */
export function acceptTickets(
  context: Context,
  caller: Caller,
  ticketIds: readonly number[],
): Promise<number[]> {
  return changeTickets(context, caller, ticketIds, {
    decide: (ticket) => {
      const { stored, ownerBefore } = ticket;
      if (stored.ownerId !== ownerBefore) return null;
      const input = acceptanceWish(ticket.caller, stored, ticket.desk);
      const write = decideOneOfMany(ticket, input);
      return write === null ? null : logAsAcceptance(write);
    },
    occasions: (stored, after) => takenOver(stored.ownerId, after),
  });
}
