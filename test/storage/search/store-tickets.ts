import type { Queryable } from "../../../src/server/storage/queryable.ts";
import type { SearchedTicket } from "./matching-tickets.ts";

const insertTicket = `
  insert into ticket (
    ticket_id, version, title, author, author_given, origin, from_address, language, created_at,
    last_changed_at, category_id, original_category_id, priority_id, original_priority_id,
    ticket_type_id, security_level, base_status, status_id, status_since, deadline_manual,
    read_status, escalation_level, escalation_suspended, person_id, secondary_person_ids, tag_ids,
    time_to_reply_minutes, real_time_to_reply_minutes, time_to_close_minutes,
    real_time_to_close_minutes, time_spent_internally_seconds, time_spent_externally_seconds,
    time_spent_queue_seconds, real_time_spent_internally_seconds,
    real_time_spent_externally_seconds, real_time_spent_queue_seconds, time_spent_minutes,
    message_count, reply_count, has_attachment, sentiment, sentiment_confidence, custom_fields)
  values (
    $1, 1, $2, $3, false, 13, '', '', now(), now(), 1, 1, 2, 2, 1, 2, 1, 1, now(), false, 3, 0, false,
    null, '{}', '{}', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, $4, 0, false, 0, 0, '{}')`;

/** Stores tickets whose only other people are their author. */
export async function storeTickets(
  db: Queryable,
  tickets: readonly SearchedTicket[],
): Promise<void> {
  for (const { ticketId, title, people, messages } of tickets) {
    await db.query(insertTicket, [ticketId, title, people[0] ?? "", messages.length]);
    for (const body of messages) {
      await db.query(
        `with added as (
           insert into message (ticket_id, created_at, security_level) values ($1, now(), 1)
           returning message_id)
         insert into message_text (message_id, body, html_body) select message_id, $2, '' from added`,
        [ticketId, body],
      );
    }
  }
}
