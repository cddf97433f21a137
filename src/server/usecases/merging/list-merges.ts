import {
  accessAllows,
  accessToTicket,
  type AccessLevel,
} from "../../../domain/access/access-to-ticket.ts";
import type { Caller } from "../../../domain/access/caller.ts";
import type { Desk } from "../../../domain/desk/desk.ts";
import type { MergeRecord } from "../../../domain/ticket/merge/merge-record.ts";
import { categoryOf } from "../../../domain/ticket/save/find-on-desk.ts";
import type { Ticket } from "../../../domain/ticket/ticket.ts";
import type { Context } from "../../context.ts";
import { listMergesOf } from "../../storage/merges/merge-records.ts";
import { readSnapshot } from "../../storage/read-snapshot.ts";
import { findTickets } from "../../storage/tickets/find-tickets.ts";
import { currentCaller } from "../current-caller.ts";

/** Merges of a ticket, as far as a caller may see the tickets in them. */
export interface TicketMerges {
  readonly desk: Desk;
  /** The newest first. */
  readonly merges: readonly MergeRecord[];
  readonly visibleTicketIds: ReadonlySet<number>;
}

/**
 * The merges that a ticket had a part in and that are remembered, for whoever may read it; null when there
 * is no such ticket, or it is not for the caller.
 */
export async function listMergesOfTicket(
  context: Context,
  caller: Caller,
  ticketId: number,
): Promise<TicketMerges | null> {
  const { merges, found } = await readSnapshot(context.database, async (reader) => {
    const records = await listMergesOf(reader, ticketId);
    const ids = records.flatMap(({ survivorId, tickets }) => [
      survivorId,
      ...tickets.map((each) => each.ticketId),
    ]);
    const tickets = await findTickets(reader, [...new Set([ticketId, ...ids])]);
    return { merges: records, found: tickets };
  });
  const desk = await context.desk.refreshIfOlderThan(found.deskVersion);
  const now = currentCaller(caller, desk);
  const maySee = (ticket: Ticket | undefined, needed: AccessLevel): boolean =>
    ticket !== undefined &&
    accessAllows(accessToTicket(now, ticket, categoryOf(desk, ticket.categoryId)), needed);
  if (!maySee(found.tickets.get(ticketId), "read")) return null;
  const visible = [...found.tickets.values()].filter((each) => maySee(each, "list"));
  return {
    desk,
    merges: merges.toReversed(),
    visibleTicketIds: new Set(visible.map((each) => each.ticketId)),
  };
}
