import type { TicketEntity } from "../../../contract/carriers/ticket-entity.ts";
import type { Wire } from "../../../contract/wire.ts";
import type { SourceField } from "../../../domain/import/source-records.ts";
import type { SourceMessage, SourceTicket } from "../../../domain/import/source-ticket.ts";
import { baseStatusOf } from "./base-status-of.ts";
import { translateFieldValues } from "./translate-field-values.ts";

type WireTicket = Wire<typeof TicketEntity>;

/** `fields` are those that can be taken over, by their keys. */
export function translateTicket(
  ticket: WireTicket,
  messages: readonly SourceMessage[],
  fields: ReadonlyMap<string, SourceField>,
): SourceTicket {
  return {
    ...translateOwn(ticket),
    ...translateTimes(ticket),
    ...translateReferences(ticket),
    customFields: translateFieldValues(ticket.CustomFields, fields),
    messages,
  };
}

function translateOwn(ticket: WireTicket) {
  return {
    ticketId: ticket.TicketId,
    title: ticket.Title ?? "",
    author: ticket.Author ?? "",
    origin: ticket.Origin === "Unknown" ? ("API" as const) : ticket.Origin,
    fromAddress: ticket.FromAddress ?? "",
    language: ticket.Language ?? "",
    securityLevel: ticket.Slevel === "Unknown" ? ("Internal" as const) : ticket.Slevel,
    baseStatus: baseStatusOf(ticket.BaseStatus),
    readStatus: ticket.ReadStatus === "Unknown" ? ("Red" as const) : ticket.ReadStatus,
    escalationLevel: ticket.AlertLevel,
    messageCount: ticket.NumMessages,
    replyCount: ticket.NumReplies,
    hasAttachment: ticket.HasAttachment,
    sentiment: ticket.Sentiment,
    sentimentConfidence: ticket.SentimentConfidence,
    statusMonitorId: ticket.ActiveStatusMonitorId,
  };
}

function translateTimes(ticket: WireTicket) {
  const createdAt = ticket.CreatedAt ?? ticket.LastChanged ?? 0;
  return {
    createdAt,
    lastChangedAt: ticket.LastChanged ?? createdAt,
    activatesAt: ticket.Activate,
    closedAt: ticket.ClosedAt,
    repliedAt: ticket.RepliedAt,
    deadlineAt: ticket.Deadline,
    escalatesAt: ticket.AlertTimeout,
    readByOwnerAt: ticket.ReadByOwner,
    firstReadByOwnerAt: ticket.FirstReadByOwner,
    firstReadByUserAt: ticket.FirstReadByUser,
    readByCustomerAt: ticket.ReadByCustomer,
    timeToReplyMinutes: ticket.TimeToReply,
    realTimeToReplyMinutes: ticket.RealTimeToReply,
    timeToCloseMinutes: ticket.TimeToClose,
    realTimeToCloseMinutes: ticket.RealTimeToClose,
    timeSpentInternallySeconds: ticket.TimeSpentInternally,
    timeSpentExternallySeconds: ticket.TimeSpentExternally,
    timeSpentQueueSeconds: ticket.TimeSpentQueue,
    realTimeSpentInternallySeconds: ticket.RealTimeSpentInternally,
    realTimeSpentExternallySeconds: ticket.RealTimeSpentExternally,
    realTimeSpentQueueSeconds: ticket.RealTimeSpentQueue,
    timeSpentMinutes: ticket.TimeSpent,
  };
}

function translateReferences(ticket: WireTicket) {
  return {
    createdById: ticket.CreatedBy?.AssociateId ?? 0,
    ownerId: ticket.OwnedBy?.AssociateId ?? 0,
    categoryId: ticket.Category?.TicketCategoryId ?? 0,
    priorityId: ticket.Priority?.TicketPriorityId ?? 0,
    statusId: ticket.Status?.TicketStatusId ?? 0,
    ticketTypeId: ticket.TicketType?.TicketTypeId ?? 0,
    personId: ticket.Person?.PersonId ?? 0,
    contactId: Math.max(0, ticket.Person?.ContactId ?? 0),
    secondaryPersonIds: ticket.SecondaryPersons.map(({ PersonId }) => PersonId),
    saleId: ticket.Sale?.SaleId ?? 0,
    projectId: ticket.Project?.ProjectId ?? 0,
    tagIds: ticket.Tags.map(({ Id }) => Id),
    mergedIntoTicketId: Math.max(0, ticket.ConnectId),
    formSubmissionId: ticket.FormSubmission?.FormSubmissionId ?? 0,
    suggestedCategoryId: Math.max(0, ticket.SuggestedCategoryId),
    humanCategoryId: Math.max(0, ticket.OrigHumanCategoryId),
  };
}
