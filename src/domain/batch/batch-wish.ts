import type { Addressees } from "../mail/outgoing-message.ts";
import type { SecurityLevel } from "../ticket/ticket.ts";

/** The same reply on many tickets. */
export interface BatchReplyWish {
  readonly kind: "reply";
  readonly body: string;
  readonly htmlBody: string;
  readonly securityLevel: SecurityLevel;
  readonly timeSpentMinutes: number;
  readonly attachmentIds: readonly number[];
  /** The persons of an external ticket get it by mail. */
  readonly sendsCopy: boolean;
  readonly closes: boolean;
}

/** Many tickets, each on to somebody else in a mail of its own. */
export interface BatchForwardWish {
  readonly kind: "forward";
  readonly addressees: Addressees;
  readonly comment: string;
  readonly closes: boolean;
}

/** What is to be done to each ticket of a batch. */
export type BatchWish = BatchReplyWish | BatchForwardWish;

export const batchKindCodes = { reply: 1, forward: 2 } as const;
