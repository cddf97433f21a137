import { SYSTEM_USER_ID } from "../../../domain/desk/user.ts";
import type { ConnectionWrite } from "../../../domain/attachments/decide-connections.ts";
import { defineStatement } from "../statement.ts";
import {
  setTicketColumns,
  ticketColumnNames,
  ticketParameters,
} from "../tickets/ticket-columns.ts";
import type { Transaction } from "../transaction.ts";
import { timestampParameter } from "../value-types.ts";

/** The ticket's key is $1 and its columns follow; then the message, the log and the attachments. */
const extra = (position: number): string => `$${ticketColumnNames.length + position}`;

const updateConnections = defineStatement<{ message_id: number }>(`
  with written as (
    update ticket set ${setTicketColumns}
     where ticket_id = $1
    returning ticket_id
  ), logged as (
    insert into ticket_log
      (ticket_id, original_ticket_id, message_id, user_id, logged_at, action, changes)
    select ticket_id, ticket_id, ${extra(1)}::int, ${extra(2)}::int, ${extra(3)}::timestamptz,
           ${extra(4)}::int, ${extra(5)}::jsonb
      from written
  ), connected as (
    insert into message_attachment (message_id, attachment_id)
    select ${extra(1)}::int, unnest(${extra(7)}::int[])
  ), disconnected as (
    delete from message_attachment
     where message_id = ${extra(1)}::int and attachment_id = any (${extra(8)}::int[])
  ), loosened as (
    update attachment set loose_since = ${extra(3)}::timestamptz
     where attachment_id = any (${extra(8)}::int[])
  )
  update message set attachment_count = ${extra(6)}::int
   where message_id = ${extra(1)}::int
  returning message_id`);

/**
 * Writes which attachments hang on a message whose ticket is locked, and commits it in the same round
 * trip. What was taken off waits a day for another message before it is swept.
 */
export async function commitConnections(tx: Transaction, write: ConnectionWrite): Promise<void> {
  const { log } = write;
  const { rows } = await tx.commitWith(updateConnections, [
    ...ticketParameters(write.ticket),
    write.messageId,
    log.userId === SYSTEM_USER_ID ? null : log.userId,
    timestampParameter(log.at),
    log.action,
    JSON.stringify(log.changes),
    write.attachmentCount,
    write.connect,
    write.disconnect,
  ]);
  if (rows.length === 0) throw new Error(`message ${write.messageId} vanished while locked`);
}
