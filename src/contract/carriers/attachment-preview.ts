import { defineCarrier } from "../carrier.ts";
import { base64, dateTime, embedded, int32, list, text } from "../member.ts";
import { AttachmentEntity } from "./attachment-entity.ts";
import { rowRights } from "./row-rights.ts";

/** An attachment as it may be shown; of an attached mail also who wrote what to whom. */
export const AttachmentPreview = defineCarrier("AttachmentPreview", {
  Name: text(),
  MimeType: text(),
  // Bytes
  Size: int32(),
  Content: base64(),
  EmailSubject: text(),
  EmailFrom: text(),
  EmailTo: text(),
  EmailCc: text(),
  EmailDate: dateTime(),
  EmailAttachmentsInfo: list(embedded(AttachmentEntity)),
  ...rowRights,
});
