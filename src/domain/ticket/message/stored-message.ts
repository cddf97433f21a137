import type { OptionalInstant } from "../../instant.ts";
import type { MessageHeader } from "../message-summary.ts";
import type { NewMessage } from "./message.ts";

/** A message as it is kept, with its texts. */
export interface StoredMessage extends NewMessage {
  readonly messageId: number;
  readonly ticketId: number;
  readonly headers: readonly MessageHeader[];
  /** Without inline pictures. */
  readonly attachmentCount: number;
  readonly changedAt: OptionalInstant;
  /** 0 = nobody has changed it. */
  readonly changedById: number;
}

/** As much of a message as the counters and the analysis of its ticket are made of. */
export type MessageFacts = Pick<
  StoredMessage,
  | "messageId"
  | "createdAt"
  | "createdById"
  | "securityLevel"
  | "category"
  | "badge"
  | "personId"
  | "timeSpentMinutes"
  | "attachmentCount"
  | "language"
  | "sentiment"
  | "sentimentConfidence"
>;
