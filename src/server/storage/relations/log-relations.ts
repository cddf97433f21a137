import { SYSTEM_USER_ID } from "../../../domain/desk/user.ts";
import type { RelationLog } from "../../../domain/ticket/relations/relation-log.ts";
import { defineStatement } from "../statement.ts";
import type { Transaction } from "../transaction.ts";
import { timestampParameter } from "../value-types.ts";

const insertLogs = defineStatement(`
  insert into ticket_log
    (ticket_id, original_ticket_id, user_id, logged_at, action, changes, details)
  select entry.ticket_id, entry.ticket_id, entry.user_id, entry.logged_at, entry.action, '[]',
         entry.details
    from jsonb_to_recordset($1::jsonb) as entry (
      position int, ticket_id int, user_id int, logged_at timestamptz, action int, details jsonb)
   order by entry.position`);

/** Writes into the logs of tickets what became of their relations. */
export async function logRelations(tx: Transaction, logs: readonly RelationLog[]): Promise<void> {
  if (logs.length === 0) return;
  const entries = logs.map(({ ticketId, log }, position) => ({
    position,
    ticket_id: ticketId,
    user_id: log.userId === SYSTEM_USER_ID ? null : log.userId,
    logged_at: timestampParameter(log.at),
    action: log.action,
    details: log.details,
  }));
  await tx.query(insertLogs, [JSON.stringify(entries)]);
}
