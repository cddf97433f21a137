import { SYSTEM_USER_ID } from "../../../domain/desk/user.ts";
import type { LogEntry } from "../../../domain/ticket/save/save-decision.ts";
import type { Ticket } from "../../../domain/ticket/ticket.ts";
import type { Parameter } from "../queryable.ts";
import {
  setTicketColumns,
  ticketColumnNames,
  ticketParameters,
} from "../tickets/ticket-columns.ts";
import { timestampParameter } from "../value-types.ts";

/** Columns of the log take six parameters behind those of the ticket. */
const LOG_PARAMETERS = 6;

/** The ticket's key is $1 and its columns follow; then the message's id and the log entry. */
export const extra = (position: number): string => `$${ticketColumnNames.length + position}`;

/** A parameter behind those of {@link writtenAndLogged}, from 1. */
export const afterLog = (position: number): string => extra(LOG_PARAMETERS + position);

/** Common table expressions that write a locked ticket and its log entry. */
export const writtenAndLogged = `
  written as (
    update ticket set ${setTicketColumns}
     where ticket_id = $1
    returning ticket_id
  ), logged as (
    insert into ticket_log
      (ticket_id, original_ticket_id, message_id, user_id, logged_at, action, changes, details)
    select ticket_id, ticket_id, ${extra(1)}::int, ${extra(2)}::int, ${extra(3)}::timestamptz,
           ${extra(4)}::int, ${extra(5)}::jsonb, ${extra(6)}::jsonb
      from written
  )`;

/** The parameters of {@link writtenAndLogged}; a log entry is about one message, or about none (0). */
export function writtenAndLoggedParameters({
  ticket,
  messageId,
  log,
}: {
  readonly ticket: Ticket;
  readonly messageId: number;
  readonly log: LogEntry;
}): Parameter[] {
  return [
    ...ticketParameters(ticket),
    messageId === 0 ? null : messageId,
    log.userId === SYSTEM_USER_ID ? null : log.userId,
    timestampParameter(log.at),
    log.action,
    JSON.stringify(log.changes),
    log.details === null ? null : JSON.stringify(log.details),
  ];
}
