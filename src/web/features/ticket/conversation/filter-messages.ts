import type { Ticket } from "../ticket.ts";

export type ListedMessage = Ticket["Messages"][number];

/** What of a conversation is shown. */
export const conversationFilters = ["all", "messages", "notes", "flagged", "changes"] as const;
export type ConversationFilter = (typeof conversationFilters)[number];

export const isNote = ({ Slevel }: Pick<ListedMessage, "Slevel">): boolean => Slevel === "Internal";

export function filterMessages(
  messages: readonly ListedMessage[],
  filter: ConversationFilter,
): readonly ListedMessage[] {
  switch (filter) {
    case "all":
      return messages;
    case "messages":
      return messages.filter((message) => !isNote(message));
    case "notes":
      return messages.filter(isNote);
    case "flagged":
      return messages.filter(({ Important }) => Important);
    case "changes":
      return [];
  }
}

/** Sentiment is shown when the guess is this good, in percent. */
const SURE = 60;
/** Below and above it somebody is displeased or pleased; the scale goes from -100 to 100. */
const FELT = 30;

/** How the writer sounds; null = nothing worth saying. */
export function moodOf({
  Sentiment,
  SentimentConfidence,
}: Pick<ListedMessage, "Sentiment" | "SentimentConfidence">): "positive" | "negative" | null {
  if (SentimentConfidence < SURE || Math.abs(Sentiment) < FELT) return null;
  return Sentiment > 0 ? "positive" : "negative";
}
