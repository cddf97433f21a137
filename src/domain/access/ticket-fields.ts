import type { TicketInput } from "../ticket/save/ticket-input.ts";
import type { Ticket } from "../ticket/ticket.ts";

/**
 * Who decides the value of a field. `mandatory` and `optional`: callers, and a mandatory field is
 * never empty on a stored ticket. `onCreation`: callers too, but it is fixed once the ticket is
 * stored. `kept`: the desk alone.
 */
export type TicketFieldKind = "mandatory" | "optional" | "onCreation" | "kept";

const settableFields = {
  title: "mandatory",
  author: "optional",
  origin: "optional",
  securityLevel: "optional",
  categoryId: "mandatory",
  priorityId: "mandatory",
  ticketTypeId: "optional",
  statusId: "mandatory",
  baseStatus: "optional",
  activatesAt: "optional",
  deadlineAt: "optional",
  owner: "optional",
  personId: "optional",
  secondaryPersonIds: "optional",
  saleId: "optional",
  projectId: "optional",
  tags: "optional",
  customFields: "optional",
  createdAt: "onCreation",
  createdById: "onCreation",
  fromAddress: "onCreation",
} as const satisfies Record<keyof TicketInput, Exclude<TicketFieldKind, "kept">>;

const keptFields = [
  "ticketId",
  "lastChangedAt",
  "readByOwnerAt",
  "readByCustomerAt",
  "firstReadByOwnerAt",
  "firstReadByUserAt",
  "closedAt",
  "repliedAt",
  "escalatesAt",
  "escalationLevel",
  "mergedIntoTicketId",
  "readStatus",
  "timeToReplyMinutes",
  "realTimeToReplyMinutes",
  "timeToCloseMinutes",
  "realTimeToCloseMinutes",
  "timeSpentInternallySeconds",
  "timeSpentExternallySeconds",
  "timeSpentQueueSeconds",
  "realTimeSpentInternallySeconds",
  "realTimeSpentExternallySeconds",
  "realTimeSpentQueueSeconds",
  "timeSpentMinutes",
  "hasAttachment",
  "replyCount",
  "messageCount",
  "language",
  "sentiment",
  "sentimentConfidence",
  "suggestedCategoryId",
  "humanCategoryId",
  "formSubmissionId",
  "statusMonitorId",
] as const satisfies readonly (keyof Ticket)[];

/** Made for the answer, from more than the ticket itself. */
const derivedFields = ["messages", "suggestedCategoryName", "iconHint"] as const;

/** Every field of a ticket that callers are shown; the settable ones are named as in the input. */
export type TicketField =
  | keyof typeof settableFields
  | (typeof keptFields)[number]
  | (typeof derivedFields)[number];

export const ticketFieldKinds: ReadonlyMap<TicketField, TicketFieldKind> = new Map<
  TicketField,
  TicketFieldKind
>([
  ...(Object.entries(settableFields) as [keyof typeof settableFields, TicketFieldKind][]),
  ...[...keptFields, ...derivedFields].map((field) => [field, "kept"] as const),
]);

/** Fields that stay empty for a caller who may list a ticket but not read it. */
export const contentFields: ReadonlySet<TicketField> = new Set(["messages", "customFields"]);
