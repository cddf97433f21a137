import type { Caller } from "../../domain/access/caller.ts";
import { assignmentNeeds } from "../../domain/assignment/assignment-needs.ts";
import { chooseOwner, type OwnerChoice } from "../../domain/assignment/choose-owner.ts";
import { decideAddMessage } from "../../domain/ticket/message/decide-add-message.ts";
import type { MessageInput } from "../../domain/ticket/message/message-input.ts";
import type { MessageSituation } from "../../domain/ticket/message/message-situation.ts";
import { redelegationQuestion } from "../../domain/ticket/message/redelegation-question.ts";
import type { Ticket } from "../../domain/ticket/ticket.ts";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import { loadForMessage } from "../storage/messages/load-for-message.ts";
import { commitMessageWrite } from "../storage/messages/write-message.ts";
import { loadAssignmentFacts } from "../storage/tickets/load-assignment-facts.ts";
import { withTransaction, type Transaction } from "../storage/transaction.ts";
import { ticketTexts } from "../texts/ticket-texts.ts";
import { say } from "../texts/text.ts";
import { businessClocks } from "./business-clocks.ts";
import { currentCaller } from "./current-caller.ts";
import { MessageRefusedError, refusalOfMessage } from "./message-refused.ts";

export interface AddMessageCommand {
  readonly ticketId: number;
  readonly message: MessageInput;
  /** Whether a reply to the customer may count as the first one; default true. */
  readonly updateRepliedAt?: boolean;
  /** What the log calls it; default: a message that was added. */
  readonly logAction?: number;
  /** The request has faults of its own: the message is checked to the end but not stored. */
  readonly isFaulty?: boolean;
}

export interface AddedMessage {
  readonly messageId: number;
  /** The ticket as the message left it. */
  readonly ticket: Ticket;
}

/**
 * Adds a message to a ticket: load and lock, decide, write and commit, in one transaction and two
 * round trips (one more when the category's rules look for another owner). Throws
 * `MessageRefusedError` with all faults of the message, or `AppError` "notFound" without such a
 * ticket, "forbidden" without the right to edit it, "conflict" when it was merged into another.
 */
export async function addMessage(
  context: Context,
  caller: Caller,
  command: AddMessageCommand,
): Promise<AddedMessage> {
  return withTransaction(
    context.database,
    async (tx) => {
      const situation = await assess(context, tx, caller, command);
      const redelegation = await redelegate(context, tx, situation);
      const decision = decideAddMessage({ ...situation, redelegation });
      if (decision.kind !== "write") {
        throw refusalOfMessage(decision, say(ticketTexts.mayNotChange));
      }
      if (command.isFaulty === true) throw new MessageRefusedError([]);
      const messageId = await commitMessageWrite(tx, decision.write);
      return { messageId, ticket: decision.write.ticket };
    },
    { safeToRetry: true },
  );
}

/** What is decided from, under the configuration that is in force while the ticket is locked. */
async function assess(
  context: Context,
  tx: Transaction,
  caller: Caller,
  { ticketId, message, updateRepliedAt = true, logAction }: AddMessageCommand,
): Promise<MessageSituation> {
  const loaded = await loadForMessage(tx, ticketId, message.personId ?? 0);
  if (loaded === null) throw new AppError("notFound", say(ticketTexts.unknown, { ticketId }));
  const desk = await context.desk.refreshIfOlderThan(loaded.deskVersion);
  return {
    stored: loaded.ticket,
    input: message,
    updateRepliedAt,
    logAction,
    caller: currentCaller(caller, desk),
    desk,
    persons: loaded.persons,
    analysed: loaded.analysed,
    businessClock: businessClocks(desk),
    now: context.clock.now(),
    redelegation: null,
  };
}

/** Asks the category's rules who takes over from an absent owner, if they are to be asked. */
async function redelegate(
  context: Context,
  tx: Transaction,
  situation: MessageSituation,
): Promise<OwnerChoice | null> {
  const question = redelegationQuestion(situation);
  if (question === null) return null;
  const subject = {
    ticketId: situation.stored.ticketId,
    categoryId: question.category.categoryId,
    personId: question.personId,
  };
  const facts = await loadAssignmentFacts(tx, subject, assignmentNeeds(question));
  return chooseOwner({ ...question, ...facts, random: context.random });
}
