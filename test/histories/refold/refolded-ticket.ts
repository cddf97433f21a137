import type { Ticket } from "../../../src/domain/ticket/ticket.ts";

/** Everything of a ticket that follows from its log. */
export type RefoldedTicket = Pick<
  Ticket,
  | "createdAt"
  | "lastChangedAt"
  | "priorityId"
  | "statusId"
  | "baseStatus"
  | "statusSince"
  | "activatesAt"
  | "closedAt"
  | "repliedAt"
  | "deadlineAt"
  | "deadlineManual"
  | "ownerId"
  | "readStatus"
  | "readByOwnerAt"
  | "firstReadByOwnerAt"
  | "firstReadByUserAt"
  | "escalationLevel"
  | "escalatesAt"
  | "escalationSecondsLeft"
  | "escalationSuspended"
  | "timeToReplyMinutes"
  | "realTimeToReplyMinutes"
  | "timeToCloseMinutes"
  | "realTimeToCloseMinutes"
  | "timeSpentInternallySeconds"
  | "timeSpentExternallySeconds"
  | "timeSpentQueueSeconds"
  | "realTimeSpentInternallySeconds"
  | "realTimeSpentExternallySeconds"
  | "realTimeSpentQueueSeconds"
  | "timeSpentMinutes"
  | "messageCount"
  | "replyCount"
>;

/** A {@link RefoldedTicket} while an entry is added to it. */
export type Draft = { -readonly [Field in keyof RefoldedTicket]: RefoldedTicket[Field] };
