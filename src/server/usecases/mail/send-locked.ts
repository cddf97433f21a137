import type { Caller } from "../../../domain/access/caller.ts";
import { refuseEditing } from "../../../domain/ticket/message/refuse-editing.ts";
import type { SendWrite } from "../../../domain/ticket/message/decide-send-message.ts";
import type { Instant } from "../../../domain/instant.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import { lockMessage } from "../../storage/messages/load-message.ts";
import { commitSending } from "../../storage/outbox/write-outgoing.ts";
import { withTransaction, type Transaction } from "../../storage/transaction.ts";
import { messageTexts } from "../../texts/message-texts.ts";
import { ticketTexts } from "../../texts/ticket-texts.ts";
import { say } from "../../texts/text.ts";
import { currentCaller } from "../current-caller.ts";
import { refusalOfChange } from "../message-refused.ts";
import type { MailOccasion } from "./load-mail-facts.ts";

/** A message that is sent, its ticket locked, by somebody who may. */
export interface Sending extends MailOccasion {
  readonly now: Instant;
}

/**
 * Sends a message in one transaction; `decide` says what leaves. Throws `AppError` "notFound",
 * "forbidden" or "conflict", and what `decide` throws.
 */
export async function sendLocked(
  context: Context,
  { caller, messageId }: { readonly caller: Caller; readonly messageId: number },
  decide: (tx: Transaction, sending: Sending) => Promise<SendWrite>,
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
      const { message, ticket } = locked;
      const sending = { message, ticket, caller: currentCaller(caller, desk), desk, now };
      const refused = refuseEditing(sending);
      if (refused !== null) throw refusalOfChange(refused, say(ticketTexts.mayNotChange));
      await commitSending(tx, await decide(tx, sending));
    },
    { safeToRetry: true },
  );
}
