import { countAttachments } from "../../attachments/attachment.ts";
import { categoryHasFlag } from "../../desk/category.ts";
import type { EscalationEvent } from "../../desk/priority.ts";
import { isAssignable } from "../../desk/user.ts";
import { reactToEscalationEvent } from "../../escalation/react-to-escalation-event.ts";
import { escalationFieldsOf, escalationStateOf } from "../../escalation/ticket-escalation.ts";
import { recordReply } from "../first-reply.ts";
import { readFieldsAfterOwnerChange, readStatusAfterMessage } from "../read-status.ts";
import { categoryOf, priorityOf } from "../save/find-on-desk.ts";
import type { TicketDraft } from "../save/save-situation.ts";
import type { Ticket } from "../ticket.ts";
import type { NewMessage } from "./message.ts";
import { isAnalysed, isReplyToCustomer } from "./message-direction.ts";
import type { MessageSituation } from "./message-situation.ts";

/**
 * The ticket once the message is on it. Its status never changes by a message; who wants that saves
 * the ticket.
 */
export function ticketAfterMessage(message: NewMessage, adding: MessageSituation): Ticket {
  const { stored, now, attachments = [] } = adding;
  const draft: TicketDraft = { ...stored };
  const replies = isReplyToCustomer(message);
  draft.messageCount += 1;
  draft.hasAttachment ||= countAttachments(attachments) > 0;
  draft.timeSpentMinutes += message.timeSpentMinutes;
  if (stored.messageCount === 0 && !stored.authorGiven) draft.author = message.author;
  if (replies) countReply(draft, message, adding);
  if (isAnalysed(message)) takeAnalysis(draft, message, adding);
  settleOwner(draft, message, adding);
  settleEscalation(draft, adding);
  draft.lastChangedAt = now;
  draft.version += 1;
  return draft;
}

/** The first reply ends the customer's wait, at the time the reply was posted. */
function countReply(draft: TicketDraft, message: NewMessage, adding: MessageSituation): void {
  draft.replyCount += 1;
  if (!adding.updateRepliedAt) return;
  const clock = adding.businessClock(priorityOf(adding.desk, draft.priorityId));
  Object.assign(draft, recordReply(draft, message.createdAt, clock));
}

/** The language is that of the first analysed message, the mood that of the last; age decides. */
function takeAnalysis(
  draft: TicketDraft,
  { createdAt, language, sentiment, sentimentConfidence }: NewMessage,
  { analysed }: MessageSituation,
): void {
  if (analysed.firstAt === null || createdAt < analysed.firstAt) draft.language = language;
  if (analysed.lastAt === null || createdAt >= analysed.lastAt) {
    Object.assign(draft, { sentiment, sentimentConfidence });
  }
}

/**
 * News for the owner, who changes where the category has whoever replies accept the ticket, or where
 * its rules chose somebody in place of an absent owner.
 */
function settleOwner(draft: TicketDraft, message: NewMessage, adding: MessageSituation): void {
  const { stored, caller, now, redelegation } = adding;
  const author = { userId: message.createdById, ownerId: stored.ownerId };
  draft.readStatus = readStatusAfterMessage(stored.readStatus, author);
  if (acceptsByReplying(message, adding)) draft.ownerId = caller.user.userId;
  else if (redelegation !== null) draft.ownerId = redelegation.ownerId;
  if (draft.ownerId === stored.ownerId) return;
  const acting = { userId: caller.user.userId, ownerId: draft.ownerId };
  Object.assign(draft, readFieldsAfterOwnerChange(draft, acting, now));
}

function acceptsByReplying(
  message: NewMessage,
  { stored, caller, desk }: MessageSituation,
): boolean {
  return (
    isReplyToCustomer(message) &&
    isAssignable(caller.user) &&
    categoryHasFlag(categoryOf(desk, stored.categoryId), "AcceptWhenReplying")
  );
}

/** Taking a ticket by replying is a manual change of owner; being redelegated to is not. */
function settleEscalation(draft: TicketDraft, adding: MessageSituation): void {
  const { stored, desk, now, redelegation } = adding;
  const events: EscalationEvent[] = [];
  if (draft.ownerId !== stored.ownerId && redelegation === null) events.push("ChangedOwner");
  if (stored.messageCount > 0) events.push("NewInfo");
  const priority = priorityOf(desk, draft.priorityId);
  const context = {
    priority,
    businessClock: adding.businessClock(priority),
    now,
    ticketActive: draft.baseStatus === "Active",
  };
  let chain = escalationStateOf(draft);
  for (const event of events) chain = reactToEscalationEvent(chain, event, context);
  Object.assign(draft, escalationFieldsOf(chain));
}
