import type { Caller } from "../../domain/access/caller.ts";
import { may } from "../../domain/access/desk-task.ts";
import {
  decideChangeMessage,
  type MessageChangeInput,
} from "../../domain/ticket/message/decide-change-message.ts";
import { decideRemoveMessage } from "../../domain/ticket/message/decide-remove-message.ts";
import type { MessageChangeSituation } from "../../domain/ticket/message/message-change-situation.ts";
import type { StoredMessage } from "../../domain/ticket/message/stored-message.ts";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import { commitMessageChange, commitMessageRemoval } from "../storage/messages/change-message.ts";
import { lockMessage } from "../storage/messages/load-message.ts";
import { withTransaction, type Transaction } from "../storage/transaction.ts";
import { messageTexts } from "../texts/message-texts.ts";
import { say } from "../texts/text.ts";
import { currentCaller } from "./current-caller.ts";
import { MessageRefusedError, refusalOfChange, refusalOfMessage } from "./message-refused.ts";
import { safeMessageTexts } from "./safe-message-texts.ts";

export interface ChangeMessageCommand {
  readonly messageId: number;
  readonly input: MessageChangeInput;
  /** The request has faults of its own: the change is checked to the end but not stored. */
  readonly isFaulty: boolean;
}

/**
 * Changes a stored message: lock its ticket, decide, write and commit, in one transaction and two round
 * trips. Throws `MessageRefusedError` with all faults, or `AppError` "notFound", "forbidden" or
 * "conflict".
 */
export async function changeMessage(
  context: Context,
  caller: Caller,
  command: ChangeMessageCommand,
): Promise<void> {
  requireRight(caller);
  const safe = safeMessageTexts(command.input, context.desk.current().settings);
  await withTransaction(
    context.database,
    async (tx) => {
      const situation = await assess(context, tx, { caller, messageId: command.messageId });
      if (situation === null) throw unknownMessage(command.messageId);
      const wish = withUntouchedTexts(command.input, { safe, message: situation.message });
      const decision = decideChangeMessage(situation, wish);
      if (decision.kind !== "write" && decision.kind !== "unchanged") {
        throw refusalOfMessage(decision, say(messageTexts.mayNotChangeMessages));
      }
      if (command.isFaulty) throw new MessageRefusedError([]);
      if (decision.kind === "write") await commitMessageChange(tx, decision.write);
    },
    { safeToRetry: true },
  );
}

/**
 * Removes a message for good, with the attachments that no other message has. One that is not there is
 * removed already. Throws `AppError` "forbidden" or "conflict".
 */
export async function removeMessage(
  context: Context,
  caller: Caller,
  messageId: number,
): Promise<void> {
  requireRight(caller);
  await withTransaction(
    context.database,
    async (tx) => {
      const situation = await assess(context, tx, { caller, messageId });
      if (situation === null) return;
      const decision = decideRemoveMessage(situation);
      if (decision.kind !== "write") {
        throw refusalOfChange(decision, say(messageTexts.mayNotChangeMessages));
      }
      await commitMessageRemoval(tx, decision.write);
    },
    { safeToRetry: true },
  );
}

/** Asked before anything is looked up, so that nobody learns which messages there are. */
function requireRight(caller: Caller): void {
  if (may(caller, "changeMessages")) return;
  throw new AppError("forbidden", say(messageTexts.mayNotChangeMessages));
}

async function assess(
  context: Context,
  tx: Transaction,
  { caller, messageId }: { readonly caller: Caller; readonly messageId: number },
): Promise<MessageChangeSituation | null> {
  const locked = await lockMessage(tx, messageId);
  if (locked === null) return null;
  const desk = await context.desk.refreshIfOlderThan(locked.deskVersion);
  const { message, ticket, others } = locked;
  return {
    message,
    ticket,
    others,
    caller: currentCaller(caller, desk),
    desk,
    now: context.clock.now(),
  };
}

/** HTML that is sent back as it is stored is not touched, even if today it would not be stored so. */
export function withUntouchedTexts(
  input: MessageChangeInput,
  { safe, message }: { readonly safe: MessageChangeInput; readonly message: StoredMessage },
): MessageChangeInput {
  return input.htmlBody === message.htmlBody ? input : safe;
}

function unknownMessage(messageId: number): AppError {
  return new AppError("notFound", say(messageTexts.unknownMessage, { id: messageId }));
}
