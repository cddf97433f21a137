import type { AttachmentEntity } from "../../../contract/carriers/attachment-entity.ts";
import type { TicketMessageEntity } from "../../../contract/carriers/ticket-message-entity.ts";
import type { Wire } from "../../../contract/wire.ts";
import type { OptionalInstant } from "../../../domain/instant.ts";
import type { SourceAttachment, SourceMessage } from "../../../domain/import/source-ticket.ts";

/** `changedAt` is told by the short form alone. */
export function translateMessage(
  message: Wire<typeof TicketMessageEntity>,
  changedAt: OptionalInstant,
): SourceMessage {
  return {
    messageId: message.EjMessageId,
    createdAt: message.CreatedAt ?? 0,
    createdById: message.CreatedBy?.AssociateId ?? 0,
    author: message.Author ?? "",
    securityLevel: message.Slevel === "Unknown" ? "Internal" : message.Slevel,
    type: message.Type === "Unknown" ? "Plain" : message.Type,
    category: message.MessageCategory,
    badge: message.Badge,
    personId: message.Person?.PersonId ?? 0,
    internetMessageId: message.MessageId ?? "",
    searchTitle: message.SearchTitle ?? "",
    emailHeader: message.EmailHeader ?? "",
    mailFilterName: message.MailSorter ?? "",
    timeSpentMinutes: message.TimeSpent,
    important: message.Important,
    language: message.Language ?? "",
    sentiment: message.Sentiment,
    sentimentConfidence: message.SentimentConfidence,
    body: message.Body ?? "",
    htmlBody: message.HtmlBody ?? "",
    debugInfo: message.DebugInfo ?? "",
    headers: message.MessageHeaders.map(({ Name, Value, StdItem, StdItemCol }) => ({
      name: Name ?? "",
      value: Value ?? "",
      item: StdItem,
      itemColumn: StdItemCol,
    })),
    changedAt,
    attachments: message.AttachmentsInfo.map(translateAttachment),
  };
}

function translateAttachment(attachment: Wire<typeof AttachmentEntity>): SourceAttachment {
  return {
    attachmentId: attachment.AttachmentId,
    name: attachment.Name ?? "",
    contentType: attachment.ContentType ?? "",
    sizeBytes: attachment.AttSize,
    inlineImage: attachment.InlineImage,
    contentId: attachment.ContentId ?? "",
    authKey: attachment.AuthKey ?? "",
  };
}
