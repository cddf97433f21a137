import type { Caller } from "../../domain/access/caller.ts";
import { decideRemoveHeaders } from "../../domain/ticket/message/decide-remove-headers.ts";
import type { Context } from "../context.ts";
import { lockHeaders, removeHeaders } from "../storage/messages/message-headers.ts";
import { withTransaction } from "../storage/transaction.ts";
import { ticketTexts } from "../texts/ticket-texts.ts";
import { say } from "../texts/text.ts";
import { currentCaller } from "./current-caller.ts";
import { refusalOfChange } from "./message-refused.ts";

/**
 * Removes headers from messages, all of them or none; those that are not there are removed already.
 * Throws `AppError` "forbidden" or "conflict".
 */
export async function removeMessageHeaders(
  context: Context,
  caller: Caller,
  headerIds: readonly number[],
): Promise<void> {
  await withTransaction(
    context.database,
    async (tx) => {
      const locked = await lockHeaders(tx, [...new Set(headerIds)]);
      const desk = await context.desk.refreshIfOlderThan(locked.deskVersion);
      const now = context.clock.now();
      for (const ticket of locked.tickets) {
        const situation = { ticket, caller: currentCaller(caller, desk), desk, now };
        const headers = locked.headers.filter(({ ticketId }) => ticketId === ticket.ticketId);
        if (headers.length === 0) continue;
        const decision = decideRemoveHeaders(situation, headers);
        if (decision.kind !== "write") {
          throw refusalOfChange(decision, say(ticketTexts.mayNotChange));
        }
        await removeHeaders(tx, decision.write);
      }
    },
    { safeToRetry: true },
  );
}
