import type { Caller } from "../../domain/access/caller.ts";
import type { EscalationEvent } from "../../domain/desk/priority.ts";
import { decideEscalationEvent } from "../../domain/escalation/decide-escalation-event.ts";
import { refuseWholeSave } from "../../domain/ticket/save/decide-save.ts";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import { lockTickets } from "../storage/tickets/find-tickets.ts";
import { commitTicketWrite } from "../storage/tickets/write-ticket.ts";
import { withTransaction } from "../storage/transaction.ts";
import { say } from "../texts/text.ts";
import { ticketTexts } from "../texts/ticket-texts.ts";
import { businessClocks } from "./business-clocks.ts";
import { currentCaller } from "./current-caller.ts";
import { RefusedError } from "./refused.ts";

/**
 * Lets the escalation chain of a ticket react to an event. Throws `RefusedError` for callers who may not
 * change the ticket, or `AppError` "notFound".
 */
export async function raiseEscalationEvent(
  context: Context,
  caller: Caller,
  { ticketId, event }: { readonly ticketId: number; readonly event: EscalationEvent },
): Promise<void> {
  await withTransaction(
    context.database,
    async (tx) => {
      const { tickets, deskVersion } = await lockTickets(tx, [ticketId]);
      const stored = tickets.get(ticketId);
      if (stored === undefined) {
        throw new AppError("notFound", say(ticketTexts.unknown, { ticketId }));
      }
      const desk = await context.desk.refreshIfOlderThan(deskVersion);
      const situation = {
        stored,
        caller: currentCaller(caller, desk),
        desk,
        businessClock: businessClocks(desk),
        now: context.clock.now(),
      };
      const refusal = refuseWholeSave(situation);
      if (refusal !== null) throw new RefusedError([refusal]);
      const write = decideEscalationEvent(event, situation);
      if (write !== null) await commitTicketWrite(tx, write);
    },
    { safeToRetry: true },
  );
}
