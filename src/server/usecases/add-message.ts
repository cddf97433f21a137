import type { Caller } from "../../domain/access/caller.ts";
import type { PlacedAttachment } from "../../domain/attachments/attachment.ts";
import { mayReadAttachment } from "../../domain/attachments/attachment-access.ts";
import type { Audience } from "../../domain/notifications/audience.ts";
import { noNotices, type Notices } from "../../domain/notifications/notices.ts";
import { notify } from "../../domain/notifications/notify.ts";
import { occasionsOfMessage } from "../../domain/notifications/occasions-of-save.ts";
import { assignmentNeeds } from "../../domain/assignment/assignment-needs.ts";
import { chooseOwner, type OwnerChoice } from "../../domain/assignment/choose-owner.ts";
import { decideAddMessage } from "../../domain/ticket/message/decide-add-message.ts";
import type { MessageInput } from "../../domain/ticket/message/message-input.ts";
import type { MessageSituation } from "../../domain/ticket/message/message-situation.ts";
import { redelegationQuestion } from "../../domain/ticket/message/redelegation-question.ts";
import type { Ticket } from "../../domain/ticket/ticket.ts";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import { findAttachments } from "../storage/attachments/attachment-rows.ts";
import { loadAudiences } from "../storage/notifications/load-audiences.ts";
import { loadForMessage } from "../storage/messages/load-for-message.ts";
import { commitMessageWrite } from "../storage/messages/write-message.ts";
import { loadAssignmentFacts } from "../storage/tickets/load-assignment-facts.ts";
import { withTransaction, type Transaction } from "../storage/transaction.ts";
import { ticketTexts } from "../texts/ticket-texts.ts";
import { say } from "../texts/text.ts";
import { businessClocks } from "./business-clocks.ts";
import { currentCaller } from "./current-caller.ts";
import { MessageRefusedError, refusalOfMessage } from "./message-refused.ts";
import { unknownAttachments } from "./unknown-attachments.ts";

const noAttachments: ReadonlyMap<number, PlacedAttachment> = new Map();

export interface AddMessageCommand {
  readonly ticketId: number;
  readonly message: MessageInput;
  /** Whether a reply to the customer may count as the first one; default true. */
  readonly updateRepliedAt?: boolean;
  /** What hangs on the message from the start; default nothing. */
  readonly attachmentIds?: readonly number[];
  /** Tell users who want to hear of it; default false. */
  readonly notify?: boolean;
  /** What the log calls it; default: a message that was added. */
  readonly logAction?: number;
  /** The request has faults of its own: the message is checked to the end but not stored. */
  readonly isFaulty?: boolean;
}

export interface AddedMessage {
  readonly messageId: number;
  /** The ticket as the message left it. */
  readonly ticket: Ticket;
  /** Category whose counter of automatic assignments went up by one; 0 = none. */
  readonly countedIn: number;
}

/**
 * Adds a message to a ticket: load and lock, decide, write and commit, in one transaction and two
 * round trips (one more when the category's rules look for another owner). Throws
 * `MessageRefusedError` with all faults of the message, or `AppError` "validation" naming attachments that
 * are not there for the caller, "notFound" without such a ticket, "forbidden" without the right to edit it, "conflict" when it was merged into another.
 */
export async function addMessage(
  context: Context,
  caller: Caller,
  command: AddMessageCommand,
): Promise<AddedMessage> {
  return withTransaction(
    context.database,
    async (tx) => {
      const { situation, audience } = await assess(context, tx, caller, command);
      const redelegation = await redelegate(context, tx, situation);
      const decision = decideAddMessage({ ...situation, redelegation });
      if (decision.kind !== "write") {
        throw refusalOfMessage(decision, say(ticketTexts.mayNotChange));
      }
      if (command.isFaulty === true) throw new MessageRefusedError([]);
      requireAttachments(situation, command.attachmentIds);
      const notices = tell(situation, decision.write.ticket, audience);
      const messageId = await commitMessageWrite(tx, decision.write, notices);
      const { ticket, countDelegationIn: countedIn } = decision.write;
      return { messageId, ticket, countedIn };
    },
    { safeToRetry: true },
  );
}

/** What is decided from, under the configuration that is in force while the ticket is locked. */
async function assess(
  context: Context,
  tx: Transaction,
  caller: Caller,
  {
    ticketId,
    message,
    updateRepliedAt = true,
    attachmentIds = [],
    notify: tells,
    logAction,
  }: AddMessageCommand,
): Promise<{ readonly situation: MessageSituation; readonly audience: Audience | null }> {
  const distinctIds = [...new Set(attachmentIds)];
  const [loaded, named, audienceOf] = await Promise.all([
    loadForMessage(tx, ticketId, message.personId ?? 0),
    distinctIds.length === 0 ? noAttachments : findAttachments(tx, distinctIds, { lock: true }),
    tells === true ? loadAudiences(tx, [ticketId]) : null,
  ]);
  if (loaded === null) throw new AppError("notFound", say(ticketTexts.unknown, { ticketId }));
  const desk = await context.desk.refreshIfOlderThan(loaded.deskVersion);
  const current = currentCaller(caller, desk);
  const readable = [...named.values()].filter((each) => mayReadAttachment(current, desk, each));
  const situation = {
    stored: loaded.ticket,
    input: message,
    updateRepliedAt,
    logAction,
    attachments: readable,
    caller: current,
    desk,
    persons: loaded.persons,
    analysed: loaded.analysed,
    businessClock: businessClocks(desk),
    now: context.clock.now(),
    redelegation: null,
  };
  return { situation, audience: audienceOf?.(ticketId) ?? null };
}

function tell(situation: MessageSituation, ticket: Ticket, audience: Audience | null): Notices {
  if (audience === null) return noNotices;
  const { stored, desk, now, caller } = situation;
  const actingUserId = caller.user.userId;
  return notify(occasionsOfMessage(stored, ticket), { audience, desk, actingUserId, now });
}

/** Whoever may not add to the ticket does not learn which attachments there are. */
function requireAttachments(
  { attachments = [] }: MessageSituation,
  wanted: readonly number[] = [],
): void {
  const found = new Set(attachments.map(({ attachmentId }) => attachmentId));
  const unknown = new Set(wanted.filter((id) => !found.has(id)));
  if (unknown.size > 0) throw unknownAttachments(wanted, unknown);
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
