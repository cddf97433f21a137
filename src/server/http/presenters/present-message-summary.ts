import type { TicketMessage } from "../../../contract/carriers/ticket-message.ts";
import type { Wire } from "../../../contract/wire.ts";
import type { MessageHeader, MessageSummary } from "../../../domain/ticket/message-summary.ts";
import { serviceUserId } from "./present-associate.ts";
import { noRights, type Presentation } from "./presentation.ts";

export function presentMessageSummary(
  message: MessageSummary,
  presentation: Presentation,
): Wire<typeof TicketMessage> {
  return {
    TicketMessageId: message.messageId,
    CreatedAt: message.createdAt,
    Slevel: message.securityLevel,
    Important: message.important,
    Author: message.author,
    PersonId: message.personId,
    PersonFullName: message.personFullName,
    ContactId: message.contactId,
    ContactName: message.contactName,
    ContactDepartment: message.contactDepartment,
    NumAttachments: message.attachmentCount,
    EmailHeader: message.emailHeader,
    MessageHeaders: message.headers.map(presentHeader),
    Language: message.language,
    Sentiment: message.sentiment,
    SentimentConfidence: message.sentimentConfidence,
    CreatedBy: serviceUserId(message.createdById, presentation),
    ChangedAt: message.changedAt,
    Badge: message.badge,
    ...noRights,
  };
}

export function presentHeader(header: MessageHeader) {
  return {
    Id: header.headerId,
    Name: header.name,
    Value: header.value,
    StdItem: header.item,
    StdItemCol: header.itemColumn,
    ...noRights,
  };
}
