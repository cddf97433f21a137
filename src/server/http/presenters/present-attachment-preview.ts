import type { AttachmentEntity } from "../../../contract/carriers/attachment-entity.ts";
import type { AttachmentPreview as PreviewCarrier } from "../../../contract/carriers/attachment-preview.ts";
import type { DocumentPreview } from "../../../contract/carriers/document-preview.ts";
import type { Wire } from "../../../contract/wire.ts";
import type { Desk } from "../../../domain/desk/desk.ts";
import type { MailPart, ReadMail } from "../../previews/preview-task.ts";
import type { AttachmentPreview } from "../../usecases/preview-attachment.ts";
import { presentAttachment } from "./present-attachment.ts";
import { noRights } from "./presentation.ts";

/** An attachment as it may be shown. A mail keeps its own type; what is shown of it is HTML. */
export function presentAttachmentPreview({
  view: { attachment, desk },
  content,
  mail,
}: AttachmentPreview): Wire<typeof PreviewCarrier> {
  const { name, contentType, sizeBytes } = attachment;
  return {
    Name: name,
    MimeType: mail === null ? (content?.contentType ?? contentType) : "message/rfc822",
    Size: sizeBytes,
    Content: base64Of(content),
    ...mailMembers(mail, desk),
    ...noRights,
  };
}

/** The same in an older form, which tells what is shown and no more. */
export function presentDocumentPreview({
  view: { attachment },
  content,
}: AttachmentPreview): Wire<typeof DocumentPreview> {
  return {
    Name: attachment.name,
    Type: content?.contentType ?? attachment.contentType,
    Size: content?.bytes.byteLength ?? 0,
    Stream: base64Of(content),
    ...noRights,
  };
}

function base64Of(content: AttachmentPreview["content"]): string | null {
  if (content === null || content.bytes.byteLength === 0) return null;
  const { buffer, byteOffset, byteLength } = content.bytes;
  return Buffer.from(buffer, byteOffset, byteLength).toString("base64");
}

function mailMembers(mail: ReadMail | null, desk: Desk) {
  return {
    EmailSubject: mail?.subject ?? null,
    EmailFrom: mail?.from ?? null,
    EmailTo: mail?.to ?? null,
    EmailCc: mail?.cc ?? null,
    EmailDate: mail?.sentAt ?? null,
    EmailAttachmentsInfo: mail?.parts.map((part) => presentPart(part, desk)) ?? [],
  };
}

/** A file inside a mail is no attachment of ours: it has no id, and is fetched by its position. */
function presentPart(part: MailPart, desk: Desk): Wire<typeof AttachmentEntity> {
  const unstored = { attachmentId: 0, authKey: "", createdById: 0, sha256: null };
  return presentAttachment({ ...part, ...unstored }, desk);
}
