/** What of a ticket is searched. */
export interface SearchDocument {
  readonly ticketId: number;
  readonly title: string;
  /** What lists show beside it: its author, its tags, its people with their addresses, its company. */
  readonly people: readonly string[];
  /** What only readers see: the texts of its messages and who wrote them, the newest first. */
  readonly messages: readonly string[];
}

/** Longer texts of messages are searched up to here. */
export const MESSAGE_LENGTH_MAX = 100_000;

/** Of a ticket with more text than this, the oldest messages are not searched. */
export const TICKET_LENGTH_MAX = 1_000_000;
