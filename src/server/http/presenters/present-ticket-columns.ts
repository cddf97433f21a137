import type { Ticket } from "../../../domain/ticket/ticket.ts";

/** Members that both forms of a ticket take from its own columns. */
export function presentOwnColumns(ticket: Ticket) {
  return {
    TicketId: ticket.ticketId,
    Title: ticket.title,
    Author: ticket.author,
    Slevel: ticket.securityLevel,
    BaseStatus: ticket.baseStatus,
    Origin: ticket.origin,
    AlertLevel: ticket.escalationLevel,
    ConnectId: ticket.mergedIntoTicketId,
    ReadStatus: ticket.readStatus,
    HasAttachment: ticket.hasAttachment,
    NumReplies: ticket.replyCount,
    NumMessages: ticket.messageCount,
    FromAddress: ticket.fromAddress,
    Language: ticket.language,
    Sentiment: ticket.sentiment,
    SentimentConfidence: ticket.sentimentConfidence,
  };
}

/** Instants and durations that both forms of a ticket show. */
export function presentTimes(ticket: Ticket) {
  return {
    CreatedAt: ticket.createdAt,
    LastChanged: ticket.lastChangedAt,
    ReadByOwner: ticket.readByOwnerAt,
    ReadByCustomer: ticket.readByCustomerAt,
    FirstReadByUser: ticket.firstReadByUserAt,
    Activate: ticket.activatesAt,
    ClosedAt: ticket.closedAt,
    RepliedAt: ticket.repliedAt,
    AlertTimeout: ticket.escalatesAt,
    Deadline: ticket.deadlineAt,
    TimeToReply: ticket.timeToReplyMinutes,
    RealTimeToReply: ticket.realTimeToReplyMinutes,
    TimeToClose: ticket.timeToCloseMinutes,
    RealTimeToClose: ticket.realTimeToCloseMinutes,
    TimeSpentInternally: ticket.timeSpentInternallySeconds,
    TimeSpentExternally: ticket.timeSpentExternallySeconds,
    TimeSpentQueue: ticket.timeSpentQueueSeconds,
    RealTimeSpentInternally: ticket.realTimeSpentInternallySeconds,
    RealTimeSpentExternally: ticket.realTimeSpentExternallySeconds,
    RealTimeSpentQueue: ticket.realTimeSpentQueueSeconds,
    TimeSpent: ticket.timeSpentMinutes,
  };
}
