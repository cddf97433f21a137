import { SYSTEM_USER_ID } from "../../../domain/desk/user.ts";
import type { JobWrite } from "../../../domain/jobs/job-write.ts";
import type { LogEntry } from "../../../domain/ticket/save/save-decision.ts";
import type { StatusStay } from "../../../domain/ticket/time-counters.ts";
import { messagesParameter, queueMessages } from "../outbox/queue-messages.ts";
import { defineStatement } from "../statement.ts";
import { ticketColumnNames, ticketParameters } from "../tickets/ticket-columns.ts";
import type { Transaction } from "../transaction.ts";
import { timestampParameter } from "../value-types.ts";

/** The key is $1 of the update; what belongs to the side tables follows the columns. */
const valueColumns = ticketColumnNames.slice(1);
const extra = (position: number): string => `$${ticketColumnNames.length + position}`;

const updateTicket = defineStatement<{ ticket_id: number }>(`
  with written as (
    update ticket set ${valueColumns.map((column, index) => `${column} = $${index + 2}`).join(", ")}
     where ticket_id = $1
    returning ticket_id
  ), logged as (
    insert into ticket_log
      (ticket_id, original_ticket_id, user_id, logged_at, action, changes, details)
    select written.ticket_id, written.ticket_id, entry.user_id, entry.logged_at, entry.action,
           entry.changes, entry.details
      from written, jsonb_to_recordset(${extra(1)}::jsonb) as entry (
        position int, user_id int, logged_at timestamptz, action int, changes jsonb,
        details jsonb)
     order by entry.position
  ), stayed as (
    insert into ticket_status_history
      (ticket_id, status_id, from_at, until_at, business_seconds, real_seconds)
    select written.ticket_id, stay.status_id, stay.from_at, stay.until_at, stay.business_seconds,
           stay.real_seconds
      from written, jsonb_to_recordset(${extra(2)}::jsonb) as stay (
        status_id int, from_at timestamptz, until_at timestamptz, business_seconds int,
        real_seconds int)
  ), queued as (${queueMessages(extra(3), `${extra(4)}::timestamptz`)}
  )
  select ticket_id from written`);

/** Writes what a job decided about a locked ticket and commits it in the same round trip. */
export async function commitJobWrite(tx: Transaction, write: JobWrite): Promise<void> {
  const { ticket, logs, stays, messages } = write;
  const { rowCount } = await tx.commitWith(updateTicket, [
    ...ticketParameters(ticket),
    JSON.stringify(logs.map(logColumns)),
    JSON.stringify(stays.map(stayColumns)),
    messagesParameter(messages),
    timestampParameter(ticket.lastChangedAt),
  ]);
  if (rowCount === 0) throw new Error(`ticket ${ticket.ticketId} vanished while locked`);
}

function logColumns(log: LogEntry, position: number): Record<string, unknown> {
  return {
    position,
    user_id: log.userId === SYSTEM_USER_ID ? null : log.userId,
    logged_at: timestampParameter(log.at),
    action: log.action,
    changes: log.changes,
    details: log.details,
  };
}

function stayColumns(stay: StatusStay): Record<string, unknown> {
  return {
    status_id: stay.statusId,
    from_at: timestampParameter(stay.fromAt),
    until_at: timestampParameter(stay.untilAt),
    business_seconds: stay.businessSeconds,
    real_seconds: stay.realSeconds,
  };
}
