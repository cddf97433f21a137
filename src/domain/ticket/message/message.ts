import type { Instant } from "../../instant.ts";
import type { Badge, HeaderItem, HeaderItemColumn } from "../message-summary.ts";
import type { SecurityLevel } from "../ticket.ts";

/** The form in which the text was written, with the published codes. */
export const messageTypeCodes = { Plain: 1, Html: 2 } as const;

export type MessageType = keyof typeof messageTypeCodes;

/** What kind of entry it is: a bounce and a failed delivery speak about another message. */
export const messageCategoryCodes = { Message: 0, Bounce: 1, OutboxFailed: 2 } as const;

export type MessageCategory = keyof typeof messageCategoryCodes;

/** A line of the message's own header, in the order in which it is kept. */
export interface NewMessageHeader {
  readonly name: string;
  readonly value: string;
  /** What the desk reads in it; absent = nothing. */
  readonly item?: HeaderItem;
  readonly itemColumn?: HeaderItemColumn;
}

/** A message complete but for its id. References are ids, 0 = none. */
export interface NewMessage {
  readonly createdAt: Instant;
  /** 0 = posted from outside. */
  readonly createdById: number;
  readonly author: string;
  readonly securityLevel: SecurityLevel;
  readonly type: MessageType;
  readonly category: MessageCategory;
  readonly badge: Badge;
  /** Set: the message came in from that person. */
  readonly personId: number;
  /** The Message-Id by which mail programs thread. */
  readonly internetMessageId: string;
  /** Copy of the ticket's title. */
  readonly searchTitle: string;
  readonly emailHeader: string;
  /** Name of the mail filter that let it in. */
  readonly mailFilterName: string;
  readonly timeSpentMinutes: number;
  readonly important: boolean;
  readonly language: string;
  /** -100 very unhappy … 100 very happy, 0 = not recognised. */
  readonly sentiment: number;
  /** 0 … 100. */
  readonly sentimentConfidence: number;
  readonly body: string;
  readonly htmlBody: string;
  /** What the mail filter did, for whoever looks for a fault. */
  readonly debugInfo: string;
  readonly headers: readonly NewMessageHeader[];
}
