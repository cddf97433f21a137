import type { StoredMessage } from "../../../domain/ticket/message/stored-message.ts";
import { securityLevelCodes } from "../../../domain/ticket/ticket.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";

const selectAnsweredId = defineStatement<{ internet_message_id: string }>(`
  select internet_message_id
    from message
   where ticket_id = $1 and message_id <> $2 and internet_message_id <> ''
     and security_level = ${securityLevelCodes.External}
   order by created_at desc, message_id desc
   limit 1`);

/** The Message-Id of the newest external message of a ticket besides this one; "" = none has one. */
export async function findAnsweredId(
  db: Queryable,
  { ticketId, messageId }: Pick<StoredMessage, "ticketId" | "messageId">,
): Promise<string> {
  const { rows } = await db.query(selectAnsweredId, [ticketId, messageId]);
  return rows[0]?.internet_message_id ?? "";
}
