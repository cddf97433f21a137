import type { LogDetails, LoggedCall } from "../../../domain/ticket/log/ticket-log.ts";
import type { LogChange } from "../../../domain/ticket/save/log-changes.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";

interface LogRow {
  log_id: number;
  original_ticket_id: number;
  message_id: number | null;
  user_id: number | null;
  logged_at: number;
  action: number;
  changes: LogChange[];
  details: LogDetails | null;
}

/**
 * $1 ticket, $2 only rows before that one, 0 = from the newest on, $3 at most so many. Rows of tickets
 * that were merged into this one belong to it; those of one that was merged itself are found by its own id.
 */
const selectLog = defineStatement<LogRow>(`
  select log_id, original_ticket_id, message_id, user_id, logged_at, action, changes, details
    from ticket_log
   where (ticket_id = $1 or original_ticket_id <> ticket_id and original_ticket_id = $1)
     and ($2::bigint = 0 or log_id < $2)
   order by log_id desc
   limit $3`);

export interface LogPage {
  readonly beforeId: number;
  readonly limit: number;
}

/** What was done to a ticket, newest first. */
export async function listTicketLog(
  db: Queryable,
  ticketId: number,
  { beforeId, limit }: LogPage,
): Promise<readonly LoggedCall[]> {
  const { rows } = await db.query(selectLog, [ticketId, beforeId, limit]);
  return rows.map((row) => ({
    logId: row.log_id,
    originalTicketId: row.original_ticket_id,
    messageId: row.message_id ?? 0,
    userId: row.user_id ?? 0,
    at: row.logged_at,
    action: row.action,
    changes: row.changes,
    details: row.details,
  }));
}
