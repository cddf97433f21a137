import type { Attachment } from "../attachments/attachment.ts";
import type { OptionalInstant } from "../instant.ts";
import type { NewMessage } from "../ticket/message/message.ts";
import type { Ticket } from "../ticket/ticket.ts";

/** What a desk keeps of a ticket and tells nobody. */
type UntoldField =
  | "version"
  | "authorGiven"
  | "originalCategoryId"
  | "originalPriorityId"
  | "statusSince"
  | "deadlineManual"
  | "escalationSecondsLeft"
  | "escalationSuspended";

/** A ticket as another desk tells it, with the ids that it has there. */
export interface SourceTicket extends Omit<Ticket, UntoldField> {
  readonly messages: readonly SourceMessage[];
}

/** The same for a message. */
export interface SourceMessage extends NewMessage {
  readonly messageId: number;
  readonly changedAt: OptionalInstant;
  readonly attachments: readonly SourceAttachment[];
}

/** The same for what hangs on it. */
export type SourceAttachment = Omit<Attachment, "sha256" | "createdById">;
