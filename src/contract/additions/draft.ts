import { defineCarrier } from "../carrier.ts";
import { int32, list, text } from "../member.ts";

/** Something that is being written to a ticket, or about one that does not exist yet. Its time is in UTC. */
export const Draft = defineCarrier("Draft", {
  /** 0 = a new ticket. Follows a ticket that was merged. */
  TicketId: int32(),
  /** Reply, ReplyAll, Forward, Note or New. */
  Mode: text(),
  Content: text(),
  ToRecipients: list(text()),
  Cc: list(text()),
  Bcc: list(text()),
  Subject: text(),
  AttachmentIds: list(int32()),
  /** The newest message that its writer has seen; 0 = none. */
  BaseMessageId: int32(),
  SavedAt: text(),
});
