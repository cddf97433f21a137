import type { Desk } from "../desk/desk.ts";
import type { Instant } from "../instant.ts";
import { isIncoming } from "../ticket/message/message-direction.ts";
import type { MessageFacts } from "../ticket/message/stored-message.ts";
import { analysisOf } from "../ticket/message/ticket-totals.ts";
import type { Ticket } from "../ticket/ticket.ts";
import type { HintSettings } from "./hint-settings.ts";
import type { Sentiment } from "./sentiment/sentiment.ts";

/** What was found in a message. */
export interface Analysis {
  /** Empty = not told. */
  readonly language: string;
  readonly sentiment: Sentiment;
  /** A category whose model is sure enough; 0 = none. */
  readonly categoryId: number;
}

export interface HintSituation {
  readonly ticket: Ticket;
  /** All messages of the ticket, the analysed one among them. */
  readonly messages: readonly MessageFacts[];
  readonly messageId: number;
  readonly analysis: Analysis;
  readonly desk: Desk;
}

/** What is to be stored: hints leave the ticket's version and the time of its last change alone. */
export interface HintWrite {
  readonly messageId: number;
  readonly ticketId: number;
  readonly message: Pick<MessageFacts, "language" | "sentiment" | "sentimentConfidence">;
  readonly ticket: Pick<
    Ticket,
    "language" | "sentiment" | "sentimentConfidence" | "suggestedCategoryId"
  >;
}

/** True when a message is still to be analysed: what is older than the desk's timeframe stays as it is. */
export function isWithinTimeframe(
  createdAt: Instant,
  now: Instant,
  { timeframeMinutes }: HintSettings,
): boolean {
  return now - createdAt <= timeframeMinutes * 60;
}

/**
 * What an analysis changes. Null when the message is not the ticket's any more, or says something
 * about its language or mood already: whoever saved it knew better.
 */
export function decideHints(situation: HintSituation): HintWrite | null {
  const { ticket, messages, messageId, analysis } = situation;
  const before = messages.find((message) => message.messageId === messageId);
  if (before === undefined || isMarked(before)) return null;
  const message = {
    language: analysis.language,
    sentiment: analysis.sentiment.score,
    sentimentConfidence: analysis.sentiment.confidence,
  };
  const others = messages.filter((other) => other !== before);
  return {
    messageId,
    ticketId: ticket.ticketId,
    message,
    ticket: {
      ...analysisOf([...others, { ...before, ...message }]),
      suggestedCategoryId: suggestionFor(situation, before),
    },
  };
}

function isMarked({ language, sentiment, sentimentConfidence }: MessageFacts): boolean {
  return language !== "" || sentiment !== 0 || sentimentConfidence !== 0;
}

/** Only the first message from outside speaks for the matter, and only while nobody has decided. */
function suggestionFor(
  { ticket, messages, analysis, desk }: HintSituation,
  message: MessageFacts,
): number {
  const { categoryId, originalCategoryId, humanCategoryId, suggestedCategoryId } = ticket;
  const isOpen = ticket.baseStatus === "Active" || ticket.baseStatus === "Postponed";
  const isUndecided =
    suggestedCategoryId === 0 && humanCategoryId === 0 && categoryId === originalCategoryId;
  const isUsable = desk.categories.has(analysis.categoryId) && analysis.categoryId !== categoryId;
  return isOpen && isUndecided && isUsable && isFirstIncoming(message, messages)
    ? analysis.categoryId
    : suggestedCategoryId;
}

function isFirstIncoming(message: MessageFacts, messages: readonly MessageFacts[]): boolean {
  return messages
    .filter((other) => isIncoming(other) && other.category === "Message")
    .every((other) => !isEarlier(other, message));
}

function isEarlier(a: MessageFacts, b: MessageFacts): boolean {
  return a.createdAt < b.createdAt || (a.createdAt === b.createdAt && a.messageId < b.messageId);
}
