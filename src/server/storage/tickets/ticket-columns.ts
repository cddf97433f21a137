import type { CustomFieldValue } from "../../../domain/desk/custom-field.ts";
import { baseStatusCodes } from "../../../domain/desk/status.ts";
import {
  originCodes,
  readStatusCodes,
  securityLevelCodes,
  type Ticket,
} from "../../../domain/ticket/ticket.ts";
import type { Parameter } from "../queryable.ts";
import {
  code,
  instant,
  json,
  plain,
  reference,
  requiredInstant,
  type ColumnCodec,
} from "./column-codecs.ts";

type TicketColumns = {
  readonly [Field in keyof Ticket]: readonly [column: string, codec: ColumnCodec<Ticket[Field]>];
};

/** The one place that says which column holds which field of a ticket, and how. */
const ticketColumns: TicketColumns = {
  ticketId: ["ticket_id", plain()],
  version: ["version", plain()],
  title: ["title", plain()],
  author: ["author", plain()],
  authorGiven: ["author_given", plain()],
  origin: ["origin", code(originCodes)],
  fromAddress: ["from_address", plain()],
  language: ["language", plain()],
  createdAt: ["created_at", requiredInstant],
  createdById: ["created_by_id", reference],
  lastChangedAt: ["last_changed_at", requiredInstant],
  categoryId: ["category_id", plain()],
  originalCategoryId: ["original_category_id", plain()],
  priorityId: ["priority_id", plain()],
  originalPriorityId: ["original_priority_id", plain()],
  ticketTypeId: ["ticket_type_id", plain()],
  securityLevel: ["security_level", code(securityLevelCodes)],
  baseStatus: ["base_status", code(baseStatusCodes)],
  statusId: ["status_id", plain()],
  statusSince: ["status_since", requiredInstant],
  activatesAt: ["activates_at", instant],
  closedAt: ["closed_at", instant],
  repliedAt: ["replied_at", instant],
  deadlineAt: ["deadline_at", instant],
  deadlineManual: ["deadline_manual", plain()],
  ownerId: ["owner_id", reference],
  readStatus: ["read_status", code(readStatusCodes)],
  readByOwnerAt: ["read_by_owner_at", instant],
  firstReadByOwnerAt: ["first_read_by_owner_at", instant],
  firstReadByUserAt: ["first_read_by_user_at", instant],
  readByCustomerAt: ["read_by_customer_at", instant],
  escalationLevel: ["escalation_level", plain()],
  escalatesAt: ["escalates_at", instant],
  escalationSecondsLeft: ["escalation_seconds_left", plain()],
  escalationSuspended: ["escalation_suspended", plain()],
  personId: ["person_id", reference],
  contactId: ["contact_id", reference],
  secondaryPersonIds: ["secondary_person_ids", plain()],
  saleId: ["sale_id", reference],
  projectId: ["project_id", reference],
  tagIds: ["tag_ids", plain()],
  mergedIntoTicketId: ["merged_into_ticket_id", reference],
  formSubmissionId: ["form_submission_id", reference],
  statusMonitorId: ["status_monitor_id", reference],
  timeToReplyMinutes: ["time_to_reply_minutes", plain()],
  realTimeToReplyMinutes: ["real_time_to_reply_minutes", plain()],
  timeToCloseMinutes: ["time_to_close_minutes", plain()],
  realTimeToCloseMinutes: ["real_time_to_close_minutes", plain()],
  timeSpentInternallySeconds: ["time_spent_internally_seconds", plain()],
  timeSpentExternallySeconds: ["time_spent_externally_seconds", plain()],
  timeSpentQueueSeconds: ["time_spent_queue_seconds", plain()],
  realTimeSpentInternallySeconds: ["real_time_spent_internally_seconds", plain()],
  realTimeSpentExternallySeconds: ["real_time_spent_externally_seconds", plain()],
  realTimeSpentQueueSeconds: ["real_time_spent_queue_seconds", plain()],
  timeSpentMinutes: ["time_spent_minutes", plain()],
  messageCount: ["message_count", plain()],
  replyCount: ["reply_count", plain()],
  hasAttachment: ["has_attachment", plain()],
  sentiment: ["sentiment", plain()],
  sentimentConfidence: ["sentiment_confidence", plain()],
  suggestedCategoryId: ["suggested_category_id", reference],
  humanCategoryId: ["human_category_id", reference],
  customFields: ["custom_fields", json<Readonly<Record<string, CustomFieldValue>>>()],
};

interface Entry {
  readonly field: keyof Ticket;
  readonly column: string;
  readonly codec: ColumnCodec<unknown>;
}

const entries = (Object.keys(ticketColumns) as (keyof Ticket)[]).map((field): Entry => {
  const [column, codec] = ticketColumns[field];
  return { field, column, codec };
});

/** "title, author, …" in the order of {@link ticketParameters}; the key comes first. */
export const ticketColumnNames: readonly string[] = entries.map((entry) => entry.column);

/** `title = $2, …` for an update in which $1 is the key. */
export const setTicketColumns: string = ticketColumnNames
  .map((column, index) => `${column} = $${index + 1}`)
  .slice(1)
  .join(", ");

/** One parameter per column, in the order of {@link ticketColumnNames}. */
export function ticketParameters(ticket: Ticket): Parameter[] {
  return entries.map((entry) => entry.codec.toParameter(ticket[entry.field]));
}

/** A ticket from a row that has every column of {@link ticketColumnNames}. */
export function ticketFromRow(row: Readonly<Record<string, unknown>>): Ticket {
  const ticket: Record<string, unknown> = {};
  for (const entry of entries) ticket[entry.field] = entry.codec.fromColumn(row[entry.column]);
  return ticket as unknown as Ticket;
}
