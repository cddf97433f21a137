import type { serviceLevelValues } from "../../../../domain/archive/columns/service-level-columns.ts";
import type { ticketValues } from "../../../../domain/archive/columns/ticket-columns.ts";
import { computed, stored, type Expressions } from "../sql-expression.ts";

const minutes = (column: string) => computed((ticket) => `${ticket}.${column}::bigint * 60`);

/** Searched, never shown: see `searchText`. */
const nothing = computed(() => "null::text");

/** Buckets of the published list of sentiments; the last one is for what was never told. */
const sentiment = computed(
  (ticket) => `case when ${ticket}.sentiment_confidence = 0 and ${ticket}.sentiment = 0 then 4
                    when ${ticket}.sentiment >= 20 then 1
                    when ${ticket}.sentiment <= -20 then 2
                    else 3 end`,
);

export const ticketExpressions: Expressions<
  keyof typeof ticketValues | keyof typeof serviceLevelValues
> = {
  contactId: stored("contact_id"),
  personId: stored("person_id"),
  saleId: stored("sale_id"),
  projectId: stored("project_id"),
  ticketStatusId: stored("status_id"),
  priorityId: stored("priority_id"),
  categoryId: stored("category_id"),
  ticketTypeName: stored("ticket_type_id"),
  ticketStatusName: stored("status_id"),
  categoryFullName: stored("category_id"),
  priorityName: stored("priority_id"),
  ownedBy: stored("owner_id"),
  ticketId: stored("ticket_id"),
  title: stored("title"),
  createdAt: stored("created_at"),
  createdDate: stored("created_at"),
  lastChanged: stored("last_changed_at"),
  author: stored("author"),
  readByOwner: stored("read_by_owner_at"),
  firstReadByOwner: stored("first_read_by_owner_at"),
  firstReadByUser: stored("first_read_by_user_at"),
  readByCustomer: stored("read_by_customer_at"),
  status: stored("base_status"),
  origin: stored("origin"),
  slevel: stored("security_level"),
  numberOfMessages: stored("message_count"),
  numberOfReplies: stored("reply_count"),
  connectId: stored("merged_into_ticket_id"),
  readStatus: stored("read_status"),
  realTimeSpentQueue: stored("real_time_spent_queue_seconds"),
  realTimeSpentExternally: stored("real_time_spent_externally_seconds"),
  realTimeSpentInternally: stored("real_time_spent_internally_seconds"),
  timeSpentQueue: stored("time_spent_queue_seconds"),
  timeSpentExternally: stored("time_spent_externally_seconds"),
  timeSpentInternally: stored("time_spent_internally_seconds"),
  timeSpent: minutes("time_spent_minutes"),
  timeToReply: minutes("time_to_reply_minutes"),
  timeToClose: minutes("time_to_close_minutes"),
  realTimeToReply: minutes("real_time_to_reply_minutes"),
  realTimeToClose: minutes("real_time_to_close_minutes"),
  repliedAt: stored("replied_at"),
  closedAt: stored("closed_at"),
  activated: stored("activates_at"),
  deadline: stored("deadline_at"),
  has_attachment: stored("has_attachment"),
  tags: stored("tag_ids"),
  createdBy: stored("created_by_id"),
  content: nothing,
  messageLanguage: computed((ticket) => `nullif(${ticket}.language, '')`),
  sentimentScore: sentiment,
  sentimentConfidence: stored("sentiment_confidence"),
  suggestedCategory: stored("suggested_category_id"),
  alertLevel: stored("escalation_level"),
  deadlineMet: computed((ticket) => `${ticket}.closed_at <= ${ticket}.deadline_at`),
};
