import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";

/** Moves the numbering behind an id, unless it is there already: it never goes back. */
const moveBehind = (sequence: string): string => `
  select setval(${sequence}, $1::bigint)
   where $1::bigint > coalesce(pg_sequence_last_value(${sequence}::regclass), 0)`;

const ofKey = (table: string, key: string) =>
  defineStatement(moveBehind(`pg_get_serial_sequence('${table}', '${key}')`));

const statements = {
  ticket: ofKey("ticket", "ticket_id"),
  message: ofKey("message", "message_id"),
  attachment: ofKey("attachment", "attachment_id"),
  relation: ofKey("ticket_relation", "ticket_relation_id"),
  level: ofKey("escalation_level", "escalation_level_id"),
  serviceUser: defineStatement(moveBehind("'app_user_service_user_id'")),
  userGroup: ofKey("user_group", "group_id"),
  user: ofKey("app_user", "user_id"),
  status: ofKey("ticket_status", "status_id"),
  priority: ofKey("priority", "priority_id"),
  category: ofKey("category", "category_id"),
  ticketType: ofKey("ticket_type", "ticket_type_id"),
  tag: ofKey("tag", "tag_id"),
  contact: ofKey("contact", "contact_id"),
  person: ofKey("person", "person_id"),
  project: ofKey("project", "project_id"),
  sale: ofKey("sale", "sale_id"),
} as const;

export type NumberedKind = keyof typeof statements;

/**
 * Sees to it that new records get ids above this one. Asked for before records are stored under ids of their
 * own, so that whoever makes one at the same moment does not come upon them.
 */
export async function reserveIds(db: Queryable, kind: NumberedKind, upTo: number): Promise<void> {
  if (upTo > 0) await db.query(statements[kind], [upTo]);
}
