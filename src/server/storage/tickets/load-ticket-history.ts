import type { AssignmentTrace } from "../../../domain/assignment/assignment-trace.ts";
import { explainedFields } from "../../../domain/explain/log-fields.ts";
import type { TicketHistory } from "../../../domain/explain/ticket-history.ts";
import type { LogChange } from "../../../domain/ticket/save/log-changes.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";

interface LogRowColumns {
  log_id: number;
  user_id: number | null;
  logged_at: number;
  action: number;
  changes: LogChange[];
  assignment: AssignmentTrace | null;
}

/**
 * $1 ticket, $2 numbers of the fields that matter. Rows that came with a ticket merged into this one
 * tell the past of that ticket, so they stay out; those of a ticket that was merged are kept with the
 * one it was merged into. Written so that either index finds them.
 */
const selectLog = defineStatement<LogRowColumns>(`
  select l.log_id, l.user_id, l.logged_at, l.action, kept.changes,
         l.details -> 'assignment' as assignment
    from ticket_log l
   cross join lateral (
         select coalesce(jsonb_agg(change order by place), '[]') as changes
           from jsonb_array_elements(l.changes) with ordinality as each_change (change, place)
          where (change ->> 'field')::int = any ($2::int[])) as kept
   where l.original_ticket_id = $1
     and (l.ticket_id = $1 or l.original_ticket_id <> l.ticket_id and l.original_ticket_id = $1)
     and (kept.changes <> '[]' or l.details ? 'assignment')
   order by l.log_id`);

interface StayColumns {
  history_id: number;
  status_id: number;
  from_at: number;
  until_at: number;
  business_seconds: number;
  real_seconds: number;
}

const selectStays = defineStatement<StayColumns>(`
  select history_id, status_id, from_at, until_at, business_seconds, real_seconds
    from ticket_status_history
   where ticket_id = $1
   order by history_id`);

/** What is recorded of a ticket's past, as far as explanations look at it; both queries share a round trip. */
export async function loadTicketHistory(db: Queryable, ticketId: number): Promise<TicketHistory> {
  const [log, stays] = await Promise.all([
    db.query(selectLog, [ticketId, explainedFields]),
    db.query(selectStays, [ticketId]),
  ]);
  return {
    log: log.rows.map((row) => ({
      logId: row.log_id,
      userId: row.user_id ?? 0,
      at: row.logged_at,
      action: row.action,
      changes: row.changes,
      assignment: row.assignment,
    })),
    stays: stays.rows.map((row) => ({
      historyId: row.history_id,
      statusId: row.status_id,
      fromAt: row.from_at,
      untilAt: row.until_at,
      businessSeconds: row.business_seconds,
      realSeconds: row.real_seconds,
    })),
  };
}
