import { SYSTEM_USER_ID } from "../../../domain/desk/user.ts";
import type { JobWrite } from "../../../domain/jobs/job-write.ts";
import type { LogEntry } from "../../../domain/ticket/save/save-decision.ts";
import { noticeParameters, storeNotices } from "../notifications/store-notices.ts";
import type { Parameter, Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import { storeStays, staysParameter } from "../tickets/store-stays.ts";
import {
  setTicketColumns,
  ticketColumnNames,
  ticketParameters,
} from "../tickets/ticket-columns.ts";
import type { Transaction } from "../transaction.ts";
import { timestampParameter } from "../value-types.ts";

/** What belongs to the side tables follows the columns. */
const extra = (position: number): string => `$${ticketColumnNames.length + position}`;

const updateTicket = defineStatement<{ ticket_id: number }>(`
  with written as (
    update ticket set ${setTicketColumns}
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
  ), stayed as (${storeStays(extra(2))}
  ), ${storeNotices({
    messages: extra(3),
    popUps: extra(4),
    createdAt: `${extra(5)}::timestamptz`,
  })}
  select ticket_id from written`);

/** Writes what a job decided about a locked ticket and commits it in the same round trip. */
export async function commitJobWrite(tx: Transaction, write: JobWrite): Promise<void> {
  const { rowCount } = await tx.commitWith(updateTicket, parametersOf(write));
  if (rowCount === 0) throw vanished(write);
}

/** Writes what was decided about a locked ticket, as a part of the transaction. */
export async function writeTicketChange(db: Queryable, write: JobWrite): Promise<void> {
  const { rowCount } = await db.query(updateTicket, parametersOf(write));
  if (rowCount === 0) throw vanished(write);
}

function parametersOf({ ticket, logs, stays, notices }: JobWrite): Parameter[] {
  return [
    ...ticketParameters(ticket),
    JSON.stringify(logs.map(logColumns)),
    staysParameter(stays),
    ...noticeParameters(notices),
    timestampParameter(ticket.lastChangedAt),
  ];
}

function vanished({ ticket }: JobWrite): Error {
  return new Error(`ticket ${ticket.ticketId} vanished while locked`);
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
