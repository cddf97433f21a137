import type { Caller } from "../../domain/access/caller.ts";
import { OWN_TICKETS_IN_QUEUE } from "../../domain/preferences/preference.ts";
import { acceptanceWish, logAsAcceptance, queueOf } from "../../domain/ticket/save/acceptance.ts";
import type { Context } from "../context.ts";
import { saveQueueClaim } from "../storage/next/queue-claims.ts";
import { claimNextInQueue } from "../storage/tickets/claim-next-in-queue.ts";
import { noNamedRecords } from "../storage/tickets/load-ticket.ts";
import { commitTicketWrite } from "../storage/tickets/write-ticket.ts";
import { withTransaction } from "../storage/transaction.ts";
import { decideTicketSave } from "./decide-ticket-save.ts";
import { hasPreferenceOn } from "./preferences/get-preferences.ts";
import type { TicketView } from "./ticket-view.ts";

/**
 * Gives the caller the most urgent ticket of his queue and makes him its owner. Null when the queue is
 * empty. Callers at the same time get different tickets, and nobody gets one that is taken. Where the
 * caller prefers it, the tickets that are his already compete, and one of them stays as it is. Those of
 * `exceptIds` are passed over.
 */
export async function takeNextTicket(
  context: Context,
  caller: Caller,
  exceptIds: readonly number[] = [],
): Promise<TicketView | null> {
  return withTransaction(
    context.database,
    async (tx) => {
      const withOwn = await hasPreferenceOn(tx, caller, OWN_TICKETS_IN_QUEUE);
      const queue = queueOf(caller, context.desk.current(), { withOwn });
      const ticketId = await claimNextInQueue(tx, queue, exceptIds);
      if (ticketId === null) return null;
      const { decision, loaded, situation } = await decideTicketSave(context, tx, {
        caller,
        command: {
          ticketId,
          input: (stored, desk) => (stored === null ? {} : acceptanceWish(caller, stored, desk)),
          named: noNamedRecords,
        },
      });
      if (decision.kind === "write") {
        await saveQueueClaim(tx, {
          ticketId,
          userId: caller.user.userId,
          statusBefore: situation.stored?.statusId ?? 0,
          statusAfter: decision.write.ticket.statusId,
        });
        await commitTicketWrite(tx, logAsAcceptance(decision.write));
      }
      const ticket = decision.kind === "write" ? decision.write.ticket : decision.ticket;
      const { messages, references } = loaded;
      const { desk, caller: current } = situation;
      return { desk, caller: current, details: { ticket, messages, references } };
    },
    { safeToRetry: true },
  );
}
