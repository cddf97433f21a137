import type { Caller } from "../../domain/access/caller.ts";
import { may } from "../../domain/access/desk-task.ts";
import {
  decideChangeMessage,
  type MessageChangeInput,
} from "../../domain/ticket/message/decide-change-message.ts";
import { decideRemoveMessage } from "../../domain/ticket/message/decide-remove-message.ts";
import {
  refuseMessageChange,
  type MessageChangeSituation,
} from "../../domain/ticket/message/message-change-situation.ts";
import type { StoredMessage } from "../../domain/ticket/message/stored-message.ts";
import type { Ticket } from "../../domain/ticket/ticket.ts";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import { commitMessageChange, commitMessageRemoval } from "../storage/messages/change-message.ts";
import { lockMessage } from "../storage/messages/load-message.ts";
import { withTransaction, type Transaction } from "../storage/transaction.ts";
import { messageTexts } from "../texts/message-texts.ts";
import { saveTexts } from "../texts/save-texts.ts";
import { say } from "../texts/text.ts";
import { currentCaller } from "./current-caller.ts";
import { loadMessageView, type MessageView } from "./get-message.ts";
import { MessageRefusedError, refusalOfChange, refusalOfMessage } from "./message-refused.ts";
import { safeMessageTexts } from "./safe-message-texts.ts";

/** Asked once the message and its ticket are locked: false refuses what is to be done with them. */
export type IsExpectedMessage = (message: StoredMessage, ticket: Ticket) => boolean;

export interface ChangeMessageCommand {
  readonly messageId: number;
  /** The wish; one that depends on the stored message is made of it once its ticket is locked. */
  readonly input: MessageChangeInput | ((stored: MessageView) => MessageChangeInput);
  /** Asked once the wish is known: a request with faults is checked to the end but stores nothing. */
  readonly isFaulty: () => boolean;
  /** Absent = changed whatever its state is. */
  readonly isExpected?: IsExpectedMessage;
}

/**
 * Changes a stored message: lock its ticket, decide, write and commit, in one transaction and two round
 * trips. Throws `MessageRefusedError` with all faults, or `AppError` "notFound", "forbidden",
 * "conflict" or "preconditionFailed".
 */
export async function changeMessage(
  context: Context,
  caller: Caller,
  command: ChangeMessageCommand,
): Promise<void> {
  requireRight(caller);
  await withTransaction(
    context.database,
    async (tx) => {
      const situation = await assess(context, tx, { caller, messageId: command.messageId });
      if (situation === null) throw unknownMessage(command.messageId);
      requireExpected(situation, command.isExpected);
      const input =
        typeof command.input === "function"
          ? command.input(await viewStored(tx, situation))
          : command.input;
      const safe = safeMessageTexts(input, situation.desk.settings);
      const wish = withUntouchedTexts(input, { safe, message: situation.message });
      const decision = decideChangeMessage(situation, wish);
      if (decision.kind !== "write" && decision.kind !== "unchanged") {
        throw refusalOfMessage(decision, say(messageTexts.mayNotChangeMessages));
      }
      if (command.isFaulty()) throw new MessageRefusedError([]);
      if (decision.kind === "write") await commitMessageChange(tx, decision.write);
    },
    { safeToRetry: true },
  );
}

/**
 * Removes a message for good, with the attachments that no other message has. False when there is none.
 * Throws `AppError` "forbidden", "conflict" or "preconditionFailed".
 */
export async function removeMessage(
  context: Context,
  caller: Caller,
  { messageId, isExpected }: Pick<ChangeMessageCommand, "messageId" | "isExpected">,
): Promise<boolean> {
  requireRight(caller);
  return withTransaction(
    context.database,
    async (tx) => {
      const situation = await assess(context, tx, { caller, messageId });
      if (situation === null) return false;
      requireExpected(situation, isExpected);
      const decision = decideRemoveMessage(situation);
      if (decision.kind !== "write") {
        throw refusalOfChange(decision, say(messageTexts.mayNotChangeMessages));
      }
      await commitMessageRemoval(tx, decision.write);
      return true;
    },
    { safeToRetry: true },
  );
}

/** A message that may not be changed at all is refused for that, whatever its state is. */
function requireExpected(
  situation: MessageChangeSituation,
  isExpected: IsExpectedMessage | undefined,
): void {
  const refused = refuseMessageChange(situation);
  if (refused !== null) {
    throw refusalOfChange(refused, say(messageTexts.mayNotChangeMessages));
  }
  if (isExpected?.(situation.message, situation.ticket) !== false) return;
  throw new AppError("preconditionFailed", say(saveTexts.notAsExpected));
}

/** The message as its readers are shown it, while nobody else can change it. */
async function viewStored(
  tx: Transaction,
  { message, caller, desk }: MessageChangeSituation,
): Promise<MessageView> {
  const view = await loadMessageView(tx, message.messageId, () => ({ caller, desk }));
  if (view === null) throw new Error(`message ${message.messageId} vanished while locked`);
  return view;
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
