import { defineCarrier } from "../carrier.ts";
import { embedded, list, text } from "../member.ts";
import { AttachmentEntity } from "./attachment-entity.ts";

/** What a message that is about to be written starts with. */
export const TicketMessageContent = defineCarrier("TicketMessageContent", {
  Body: text(),
  AttachmentsInfo: list(embedded(AttachmentEntity)),
});
