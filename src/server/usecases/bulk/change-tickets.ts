import type { Caller } from "../../../domain/access/caller.ts";
import { noNotices } from "../../../domain/notifications/notices.ts";
import { notify } from "../../../domain/notifications/notify.ts";
import type { Occasion } from "../../../domain/notifications/occasions.ts";
import type { TicketWrite } from "../../../domain/ticket/save/save-decision.ts";
import type { TicketSituation } from "../../../domain/ticket/ticket-situation.ts";
import type { Ticket } from "../../../domain/ticket/ticket.ts";
import type { Context } from "../../context.ts";
import { loadAudiences } from "../../storage/notifications/load-audiences.ts";
import { lockContestedTickets } from "../../storage/tickets/lock-contested-tickets.ts";
import { commitTicketWrites } from "../../storage/tickets/write-ticket.ts";
import { withTransaction } from "../../storage/transaction.ts";
import { againIfVanished } from "../again-if-vanished.ts";
import { businessClocks } from "../business-clocks.ts";
import { currentCaller } from "../current-caller.ts";

/** One of the tickets, and what its change is decided from. */
export interface TicketInBulk extends TicketSituation {
  /** Its owner when the call came, before it waited for others to be done with the ticket. */
  readonly ownerBefore: number;
}

export interface BulkChange {
  /** What is written of a ticket; null passes it over. */
  readonly decide: (ticket: TicketInBulk) => TicketWrite | null;
  /** What users are told of a write; absent = nothing. */
  readonly occasions?: (stored: Ticket, after: Ticket) => readonly Occasion[];
}

/**
 * Changes many tickets in one transaction and two round trips: all are locked, each is decided by itself,
 * and what was decided is stored together. Tickets that are missing, or that the caller may not change,
 * are passed over. Returns the ids of those that changed, in the given order, each once.
 */
export async function changeTickets(
  context: Context,
  caller: Caller,
  ticketIds: readonly number[],
  change: BulkChange,
): Promise<number[]> {
  const wanted = [...new Set(ticketIds)];
  if (wanted.length === 0) return [];
  return againIfVanished(() => storeChanges(context, caller, wanted, change));
}

async function storeChanges(
  context: Context,
  caller: Caller,
  wanted: readonly number[],
  { decide, occasions }: BulkChange,
): Promise<number[]> {
  return withTransaction(
    context.database,
    async (tx) => {
      const [locked, audienceOf] = await Promise.all([
        lockContestedTickets(tx, wanted),
        occasions === undefined ? null : loadAudiences(tx, wanted),
      ]);
      const desk = await context.desk.refreshIfOlderThan(locked.deskVersion);
      const situation = {
        caller: currentCaller(caller, desk),
        desk,
        businessClock: businessClocks(desk),
        now: context.clock.now(),
      };
      const actingUserId = caller.user.userId;
      const writes = wanted.flatMap((ticketId) => {
        const stored = locked.tickets.get(ticketId);
        if (stored === undefined) return [];
        const ownerBefore = locked.ownersBefore.get(ticketId) ?? stored.ownerId;
        const write = decide({ ...situation, stored, ownerBefore });
        if (write === null) return [];
        const told = occasions?.(stored, write.ticket) ?? [];
        const audience = audienceOf?.(ticketId);
        const notices =
          audience === undefined
            ? noNotices
            : notify(told, { ...situation, audience, actingUserId });
        return [{ write, notices }];
      });
      await commitTicketWrites(tx, writes);
      return writes.map(({ write }) => write.ticket.ticketId);
    },
    { safeToRetry: true },
  );
}
