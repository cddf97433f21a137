import type { Instant } from "../instant.ts";

/** Ways to write; each has a draft of its own, so that a note never becomes a reply by itself. */
export const draftModes = ["Reply", "ReplyAll", "Forward", "Note", "New"] as const;
export type DraftMode = (typeof draftModes)[number];

export function isDraftMode(text: string): text is DraftMode {
  return (draftModes as readonly string[]).includes(text);
}

/** What was written, as a page wants it back. */
export interface DraftContent {
  readonly content: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly subject: string;
  readonly attachmentIds: readonly number[];
  /** The newest message that its writer has seen; 0 = none. */
  readonly baseMessageId: number;
}

export interface Draft extends DraftContent {
  /** 0 = a ticket that does not exist yet. */
  readonly ticketId: number;
  readonly mode: DraftMode;
  readonly savedAt: Instant;
}
