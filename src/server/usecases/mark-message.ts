import type { Caller } from "../../domain/access/caller.ts";
import { decideMarkImportant } from "../../domain/ticket/message/decide-mark-important.ts";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import { lockMessage } from "../storage/messages/load-message.ts";
import { commitMark } from "../storage/messages/mark-message.ts";
import { withTransaction } from "../storage/transaction.ts";
import { messageTexts } from "../texts/message-texts.ts";
import { ticketTexts } from "../texts/ticket-texts.ts";
import { say } from "../texts/text.ts";
import { currentCaller } from "./current-caller.ts";
import { refusalOfChange } from "./message-refused.ts";

/**
 * Marks a message as important, or takes the mark off. Throws `AppError` "notFound", "forbidden" or
 * "conflict".
 */
export async function markMessage(
  context: Context,
  caller: Caller,
  { messageId, important }: { readonly messageId: number; readonly important: boolean },
): Promise<void> {
  await withTransaction(
    context.database,
    async (tx) => {
      const locked = await lockMessage(tx, messageId);
      if (locked === null) {
        throw new AppError("notFound", say(messageTexts.unknownMessage, { id: messageId }));
      }
      const desk = await context.desk.refreshIfOlderThan(locked.deskVersion);
      const now = context.clock.now();
      const situation = { ...locked, caller: currentCaller(caller, desk), desk, now };
      const decision = decideMarkImportant(situation, important);
      if (decision.kind === "write") await commitMark(tx, decision.write);
      else if (decision.kind !== "unchanged") {
        throw refusalOfChange(decision, say(ticketTexts.mayNotChange));
      }
    },
    { safeToRetry: true },
  );
}
