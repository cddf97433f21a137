import type { Instant, OptionalInstant } from "../instant.ts";
import type { SecurityLevel } from "./ticket.ts";

/** How a message arose, with the published codes. */
export const badgeCodes = {
  Unknown: 0,
  Reply: 1,
  Forward: 2,
  Comment: 3,
  Incoming: 4,
  Outgoing: 5,
} as const;

export type Badge = keyof typeof badgeCodes;

/** Marks on a header that the desk itself reads, with the published codes. */
export const headerItemCodes = {
  None: 0,
  Forward: 1,
  UnnamedAttachmentBlocked: 2,
  NoAutoReply: 3,
  SentAutoReplyToCustomersA: 4,
  SentAutoReplyToCustomersB: 5,
  CustomerReadFAQ: 6,
  ReplyTemplate: 7,
} as const;

export type HeaderItem = keyof typeof headerItemCodes;

export const headerItemColumnCodes = { None: 0, Name: 1, Value: 2 } as const;

export type HeaderItemColumn = keyof typeof headerItemColumnCodes;

export interface MessageHeader {
  readonly headerId: number;
  readonly name: string;
  readonly value: string;
  readonly item: HeaderItem;
  readonly itemColumn: HeaderItemColumn;
}

/** A message without its texts: what a ticket lists. */
export interface MessageSummary {
  readonly messageId: number;
  readonly createdAt: Instant;
  readonly createdById: number;
  readonly changedAt: OptionalInstant;
  readonly securityLevel: SecurityLevel;
  readonly important: boolean;
  readonly author: string;
  readonly personId: number;
  readonly personFullName: string;
  readonly contactId: number;
  readonly contactName: string;
  readonly contactDepartment: string;
  /** Without inline pictures. */
  readonly attachmentCount: number;
  readonly emailHeader: string;
  readonly headers: readonly MessageHeader[];
  readonly language: string;
  readonly sentiment: number;
  readonly sentimentConfidence: number;
  readonly badge: Badge;
}
