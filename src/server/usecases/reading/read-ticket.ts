import { accessAllows, accessToTicket } from "../../../domain/access/access-to-ticket.ts";
import type { Caller } from "../../../domain/access/caller.ts";
import { decideMarking, decideReading } from "../../../domain/ticket/reading/decide-reading.ts";
import { categoryOf } from "../../../domain/ticket/save/find-on-desk.ts";
import type { TicketWrite } from "../../../domain/ticket/save/save-decision.ts";
import type { TicketSituation } from "../../../domain/ticket/ticket-situation.ts";
import type { ReadStatus } from "../../../domain/ticket/ticket.ts";
import type { Context } from "../../context.ts";
import { removePopUpsOfTicket } from "../../storage/notifications/pop-ups.ts";
import { loadTicket } from "../../storage/tickets/load-ticket.ts";
import { commitTicketWrite } from "../../storage/tickets/write-ticket.ts";
import { withTransaction } from "../../storage/transaction.ts";
import { businessClocks } from "../business-clocks.ts";
import { currentCaller } from "../current-caller.ts";
import type { TicketView } from "../ticket-view.ts";

/**
 * The caller opens a ticket: what that means for who has read it and for its escalation is stored, and
 * what he was told of the ticket is cleared. Null when there is none that he may read.
 */
export function processTicketWhenRead(
  context: Context,
  caller: Caller,
  ticketId: number,
): Promise<TicketView | null> {
  return readTicket(context, caller, ticketId, { decide: decideReading, clearsPopUps: true });
}

/** What an owner says of his reading. */
export interface ReadMark {
  readonly ticketId: number;
  /** Null = he says nothing. */
  readonly readStatus: ReadStatus | null;
  /** Whether reading it is news to the escalation chain. */
  readonly raisesEvent: boolean;
}

/**
 * The owner of a ticket says how far he has read; of anybody else it is passed over. Null when there is
 * none that the caller may read.
 */
export function setTicketReadByOwner(
  context: Context,
  caller: Caller,
  { ticketId, readStatus, raisesEvent }: ReadMark,
): Promise<TicketView | null> {
  return readTicket(context, caller, ticketId, {
    decide: (situation) =>
      readStatus === null ? null : decideMarking(situation, { readStatus, raisesEvent }),
    clearsPopUps: false,
  });
}

interface Reading {
  readonly decide: (situation: TicketSituation) => TicketWrite | null;
  readonly clearsPopUps: boolean;
}

async function readTicket(
  context: Context,
  caller: Caller,
  ticketId: number,
  { decide, clearsPopUps }: Reading,
): Promise<TicketView | null> {
  return withTransaction(
    context.database,
    async (tx) => {
      const loaded = await loadTicket(tx, ticketId, { lock: true });
      const { ticket: stored, messages, references } = loaded;
      if (stored === null) return null;
      const desk = await context.desk.refreshIfOlderThan(loaded.deskVersion);
      const reader = currentCaller(caller, desk);
      const access = accessToTicket(reader, stored, categoryOf(desk, stored.categoryId));
      if (!accessAllows(access, "read")) return null;
      const businessClock = businessClocks(desk);
      const now = context.clock.now();
      const write = decide({ stored, caller: reader, desk, businessClock, now });
      await Promise.all([
        clearsPopUps ? removePopUpsOfTicket(tx, reader.user.userId, ticketId) : null,
        write === null ? null : commitTicketWrite(tx, write),
      ]);
      const ticket = write?.ticket ?? stored;
      return { desk, caller: reader, details: { ticket, messages, references } };
    },
    { safeToRetry: true },
  );
}
