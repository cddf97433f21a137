import { SYSTEM_USER_ID } from "../../desk/user.ts";
import type { SaveSituation, TicketDraft } from "./save-situation.ts";
import { defaultTicketType } from "./find-on-desk.ts";

/**
 * A ticket before anything is known about it: every counter at zero, every event not yet happened.
 * Category, priority and status are filled in by the steps that choose them.
 */
export function blankTicket({ now, desk, caller }: SaveSituation): TicketDraft {
  return {
    ticketId: 0,
    version: 0,
    title: "",
    author: caller.user.fullName,
    authorGiven: false,
    origin: "API",
    fromAddress: "",
    language: "",
    createdAt: now,
    createdById: caller.user.userId,
    lastChangedAt: now,
    statusSince: now,
    ownerId: SYSTEM_USER_ID,
    categoryId: 0,
    originalCategoryId: 0,
    priorityId: 0,
    originalPriorityId: 0,
    ticketTypeId: defaultTicketType(desk).ticketTypeId,
    securityLevel: desk.settings.externalAsDefault ? "External" : "Internal",
    baseStatus: "Active",
    statusId: 0,
    customFields: {},
    ...noEvents,
    ...noLinks,
    ...noTimeSpent,
  };
}

const noEvents = {
  activatesAt: null,
  closedAt: null,
  repliedAt: null,
  deadlineAt: null,
  deadlineManual: false,
  readStatus: "Red",
  readByOwnerAt: null,
  firstReadByOwnerAt: null,
  firstReadByUserAt: null,
  readByCustomerAt: null,
  escalationLevel: 0,
  escalatesAt: null,
  escalationSecondsLeft: null,
  escalationSuspended: false,
} as const;

const noLinks = {
  personId: 0,
  contactId: 0,
  secondaryPersonIds: [],
  saleId: 0,
  projectId: 0,
  tagIds: [],
  mergedIntoTicketId: 0,
  formSubmissionId: 0,
  statusMonitorId: 0,
  messageCount: 0,
  replyCount: 0,
  hasAttachment: false,
  sentiment: 0,
  sentimentConfidence: 0,
  suggestedCategoryId: 0,
  humanCategoryId: 0,
} as const;

const noTimeSpent = {
  timeToReplyMinutes: 0,
  realTimeToReplyMinutes: 0,
  timeToCloseMinutes: 0,
  realTimeToCloseMinutes: 0,
  timeSpentInternallySeconds: 0,
  timeSpentExternallySeconds: 0,
  timeSpentQueueSeconds: 0,
  realTimeSpentInternallySeconds: 0,
  realTimeSpentExternallySeconds: 0,
  realTimeSpentQueueSeconds: 0,
  timeSpentMinutes: 0,
} as const;
