import type { Instant } from "../../instant.ts";
import type { Badge } from "../message-summary.ts";
import type { SecurityLevel } from "../ticket.ts";
import type { MessageCategory, MessageType, NewMessageHeader } from "./message.ts";

/** What a caller wants a new message to be. An absent member gets its default. */
export interface MessageInput {
  readonly body?: string;
  /**
   * Stored as it is, so it must come from where nobody can smuggle in a script: from the program
   * itself, or already sanitised.
   */
  readonly htmlBody?: string;
  readonly type?: MessageType;
  readonly category?: MessageCategory;
  readonly securityLevel?: SecurityLevel;
  /** The person it came in from; 0 = written by a user. */
  readonly personId?: number;
  /** The user who wrote it; 0 = posted from outside. */
  readonly createdById?: number;
  /** Display name or address. */
  readonly author?: string;
  readonly createdAt?: Instant;
  readonly important?: boolean;
  readonly timeSpentMinutes?: number;
  readonly emailHeader?: string;
  readonly internetMessageId?: string;
  readonly mailFilterName?: string;
  readonly debugInfo?: string;
  readonly headers?: readonly NewMessageHeader[];
  /** Unknown leaves it to the other members. */
  readonly badge?: Badge;
  /** The next three are what an analysis of the text found. */
  readonly language?: string;
  readonly sentiment?: number;
  readonly sentimentConfidence?: number;
}
