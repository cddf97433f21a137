import type { Ticket } from "../ticket.ts";
import { isAnalysed, isReplyToCustomer } from "./message-direction.ts";
import type { MessageFacts } from "./stored-message.ts";

type Counters = Pick<Ticket, "messageCount" | "replyCount" | "timeSpentMinutes" | "hasAttachment">;

/** What a ticket counts of its messages. Inline pictures are no attachments to look for. */
export function countersOf(messages: readonly MessageFacts[]): Counters {
  return {
    messageCount: messages.length,
    replyCount: messages.filter(isReplyToCustomer).length,
    timeSpentMinutes: messages.reduce((sum, message) => sum + message.timeSpentMinutes, 0),
    hasAttachment: messages.some((message) => message.attachmentCount > 0),
  };
}

type Analysis = Pick<Ticket, "language" | "sentiment" | "sentimentConfidence">;

/** The language of the first analysed message and the mood of the last; nothing without any. */
export function analysisOf(messages: readonly MessageFacts[]): Analysis {
  const analysed = messages
    .filter(isAnalysed)
    .toSorted((a, b) => a.createdAt - b.createdAt || a.messageId - b.messageId);
  const last = analysed.at(-1);
  return {
    language: analysed[0]?.language ?? "",
    sentiment: last?.sentiment ?? 0,
    sentimentConfidence: last?.sentimentConfidence ?? 0,
  };
}

/**
 * The ticket once one of its messages has changed (`after`) or is gone (null). What the analysis found
 * is asked of the messages again only if that message had a part in it.
 */
export function ticketAfterChange(
  ticket: Ticket,
  change: {
    readonly before: MessageFacts;
    readonly after: MessageFacts | null;
    /** The ticket's other messages. */
    readonly others: readonly MessageFacts[];
    readonly now: number;
  },
): Ticket {
  const { before, after, others, now } = change;
  const messages = after === null ? others : [...others, after];
  const analysed = isAnalysed(before) || (after !== null && isAnalysed(after));
  return {
    ...ticket,
    ...countersOf(messages),
    ...(analysed && analysisOf(messages)),
    lastChangedAt: now,
    version: ticket.version + 1,
  };
}
