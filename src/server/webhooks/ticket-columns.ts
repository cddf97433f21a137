import type { Desk } from "../../domain/desk/desk.ts";
import { SYSTEM_SERVICE_USER_ID, SYSTEM_USER_ID } from "../../domain/desk/user.ts";
import { wallText } from "../../domain/wall-text.ts";
import type { StoredEvent, StoredRecord } from "../storage/webhooks/stored-event.ts";

/** What targets call the columns of a ticket; null = they have none for it. In the order in which they are told. */
const publishedNames: Readonly<Record<string, string | null>> = {
  ticket_id: "id",
  version: null,
  title: "title",
  author: "author",
  author_given: null,
  origin: "origin",
  from_address: "from_address",
  language: "language",
  created_at: "created_at",
  created_by_id: "created_by",
  last_changed_at: "last_changed",
  category_id: "category",
  original_category_id: "orig_category",
  priority_id: "priority",
  original_priority_id: "orig_priority",
  ticket_type_id: "ticket_type",
  security_level: "slevel",
  base_status: "status",
  status_id: "ticket_status",
  status_since: null,
  activates_at: "activate",
  closed_at: "closed_at",
  replied_at: "replied_at",
  deadline_at: "deadline",
  deadline_manual: null,
  owner_id: "owned_by",
  read_status: "read_status",
  read_by_owner_at: "read_by_owner",
  first_read_by_owner_at: "first_read_by_owner",
  first_read_by_user_at: "first_read_by_user",
  read_by_customer_at: "read_by_customer",
  escalation_level: "alert_level",
  escalates_at: "alert_timeout",
  escalation_seconds_left: "alert_stop",
  escalation_suspended: null,
  person_id: "cust_id",
  contact_id: "contact_id",
  secondary_person_ids: null,
  sale_id: "sale_id",
  project_id: "project_id",
  tag_ids: "tags",
  merged_into_ticket_id: "connect_id",
  form_submission_id: "form_submission_id",
  status_monitor_id: null,
  time_to_reply_minutes: "time_to_reply",
  real_time_to_reply_minutes: "real_time_to_reply",
  time_to_close_minutes: "time_to_close",
  real_time_to_close_minutes: "real_time_to_close",
  time_spent_internally_seconds: "time_spent_internally",
  time_spent_externally_seconds: "time_spent_externally",
  time_spent_queue_seconds: "time_spent_queue",
  real_time_spent_internally_seconds: "real_time_spent_internally",
  real_time_spent_externally_seconds: "real_time_spent_externally",
  real_time_spent_queue_seconds: "real_time_spent_queue",
  time_spent_minutes: "time_spent",
  message_count: "num_messages",
  reply_count: "num_replies",
  has_attachment: "has_attachment",
  sentiment: "sentiment",
  sentiment_confidence: "sentimentConfidence",
  suggested_category_id: "suggestedCategory_id",
  human_category_id: "origHumanCategory_id",
  custom_fields: null,
};

const CUSTOM_FIELD_PREFIX = "custom_fields.";

/** The columns of a ticket for which targets have a name, or known not to have one. */
export const knownTicketColumns: readonly string[] = Object.keys(publishedNames);

/** Published names of what changed, the key first; a new ticket has changed in nothing. */
export function ticketChanges({ name, changes }: Pick<StoredEvent, "name" | "changes">): string[] {
  if (name === "ticket.created") return [];
  const changed = new Set(changes);
  const columns = Object.entries(publishedNames)
    .filter(([column, published]) => published !== null && changed.has(column))
    .map(([, published]) => published ?? "");
  const customFields = changes
    .filter((change) => change.startsWith(CUSTOM_FIELD_PREFIX))
    .map((change) => change.slice(CUSTOM_FIELD_PREFIX.length));
  return ["id", ...columns, ...customFields.sort()];
}

/** For references that are no record. */
const NONE = -1;

/**
 * The fifteen published columns of a ticket: what targets may know without signing in. Users have their
 * service ids, instants the wall time of the desk's zone.
 */
export function ticketFieldValues(
  record: StoredRecord,
  desk: Pick<Desk, "users" | "settings">,
): Readonly<Record<string, string | number>> {
  const id = (column: string, none = 0): number => Number(record[column] ?? none);
  const time = (column: string): string =>
    wallText(Number(record[column]), desk.settings.baseTimeZone);
  const owner = desk.users.get(id("owner_id", SYSTEM_USER_ID));
  return {
    category: id("category_id"),
    connect_id: id("merged_into_ticket_id", NONE),
    contact_id: id("contact_id"),
    created_at: time("created_at"),
    cust_id: id("person_id", NONE),
    has_attachment: id("has_attachment"),
    last_changed: time("last_changed_at"),
    owned_by: owner?.serviceUserId ?? SYSTEM_SERVICE_USER_ID,
    priority: id("priority_id"),
    project_id: id("project_id"),
    sale_id: id("sale_id"),
    slevel: id("security_level"),
    status: id("base_status"),
    ticket_status: id("status_id"),
    ticket_type: id("ticket_type_id"),
  };
}
