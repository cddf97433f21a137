import type { MessageFacts, StoredMessage } from "../../../domain/ticket/message/stored-message.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import { messageColumnNames, messageFieldsOf } from "./message-columns.ts";

interface FactsRow extends Record<string, unknown> {
  message_id: number;
  ticket_id: number;
  attachment_count: number;
}

const selectFacts = defineStatement<FactsRow>(`
  select message_id, ticket_id, ${messageColumnNames.join(", ")}, attachment_count
    from message
   where ticket_id = any ($1::int[])
   order by created_at, message_id`);

/** What tickets count of a message, and by whom and on which of them it is. */
export type PlacedFacts = MessageFacts & Pick<StoredMessage, "ticketId" | "author">;

/** The messages of several tickets as far as they count, oldest first. */
export async function listMessageFacts(
  db: Queryable,
  ticketIds: readonly number[],
): Promise<PlacedFacts[]> {
  const { rows } = await db.query(selectFacts, [ticketIds]);
  return rows.map((row) => ({
    ...messageFieldsOf(row),
    messageId: row.message_id,
    ticketId: row.ticket_id,
    attachmentCount: row.attachment_count,
  }));
}
