import { SYSTEM_USER_ID } from "../../../domain/desk/user.ts";
import type { TicketWrite } from "../../../domain/ticket/save/save-decision.ts";
import { errorCode } from "../database-errors.ts";
import type { Parameter } from "../queryable.ts";
import { defineStatement, type Statement } from "../statement.ts";
import type { Transaction } from "../transaction.ts";
import { timestampParameter } from "../value-types.ts";
import { storeStays, staysParameter } from "./store-stays.ts";
import { setTicketColumns, ticketColumnNames, ticketParameters } from "./ticket-columns.ts";

const FOREIGN_KEY_VIOLATION = "23503";

/** Columns without the key, which is $1 of an update and made by the database on insert. */
const valueColumns = ticketColumnNames.slice(1);
const extra = (offset: number): string => `$${valueColumns.length + 1 + offset}`;

/** Taken while the choice was made, where the choice builds on it: see the assignment's facts. */
const counted = (offset: number): string => `
  counted as (
    update category_counter set delegate_counter = delegate_counter + 1
     where category_id = ${extra(offset)}::int
  )`;

/** $1 is the key, the columns follow, then what belongs to the log and the side tables. */
const logged = `
  logged as (
    insert into ticket_log
      (ticket_id, original_ticket_id, user_id, logged_at, action, changes, details)
    select ticket_id, ticket_id, ${extra(1)}::int, ${extra(2)}::timestamptz, ${extra(3)}::int,
           ${extra(4)}::jsonb, ${extra(5)}::jsonb
      from written
  )`;

/**
 * Remembers the category for the creator. Whoever creates several tickets at a time does not wait for
 * himself: while one of them is being stored, the others leave no memory.
 */
const remembered = `
  known as (
    update user_activity set last_category_id = ${extra(8)}::int
     where user_id = (select user_id from user_activity
                       where user_id = ${extra(7)}::int for no key update skip locked)
  ), remembered as (
    insert into user_activity (user_id, last_category_id)
    select ${extra(7)}::int, ${extra(8)}::int
     where ${extra(7)}::int is not null
       and not exists (select from user_activity where user_id = ${extra(7)}::int)
    on conflict (user_id) do nothing
  )`;

const insertTicket: Statement<{ ticket_id: number }> = defineStatement(`
  with written as (
    insert into ticket (${valueColumns.join(", ")})
    values (${valueColumns.map((_, index) => `$${index + 2}`).join(", ")})
    returning ticket_id, $1::int as unused_key
  ), ${logged}, ${counted(6)}, ${remembered}
  select ticket_id from written`);

const updateTicket: Statement<{ ticket_id: number }> = defineStatement(`
  with written as (
    update ticket set ${setTicketColumns}
     where ticket_id = $1
    returning ticket_id, title
  ), ${logged}, ${counted(6)}, retitled as (
    update message set search_title = written.title
      from written
     where message.ticket_id = written.ticket_id and ${extra(7)}::boolean
  ), stayed as (${storeStays(extra(8))}
  )
  select ticket_id from written`);

/** A record that the ticket refers to was removed after it was looked up. Nothing was saved. */
export class RecordVanished extends Error {
  override readonly name = "RecordVanished";
}

/**
 * Writes a decided save and commits it in the same round trip. Returns the ticket's id, which the
 * database chooses for a new one. Throws `RecordVanished`; deciding again then finds what is missing.
 */
export async function commitTicketWrite(tx: Transaction, write: TicketWrite): Promise<number> {
  return writtenId(write, (...sent) => tx.commitWith(...sent));
}

/** As {@link commitTicketWrite}, for a transaction that goes on. */
export async function storeTicketWrite(tx: Transaction, write: TicketWrite): Promise<number> {
  return writtenId(write, (...sent) => tx.query(...sent));
}

async function writtenId(write: TicketWrite, send: Transaction["commitWith"]): Promise<number> {
  const [statement, parameters] =
    write.ticket.ticketId === 0
      ? ([insertTicket, insertParameters(write)] as const)
      : ([updateTicket, updateParameters(write)] as const);
  const { rows } = await send(statement, parameters).catch((error: unknown) => {
    throw errorCode(error) === FOREIGN_KEY_VIOLATION
      ? new RecordVanished("a record of the ticket is gone", { cause: error })
      : error;
  });
  const [row] = rows;
  if (row === undefined) throw new Error(`ticket ${write.ticket.ticketId} vanished while locked`);
  return row.ticket_id;
}

function insertParameters(write: TicketWrite): Parameter[] {
  const remembers = write.rememberCategory;
  return [
    ...commonParameters(write),
    remembers ? write.log.userId : null,
    remembers ? write.ticket.categoryId : null,
  ];
}

function updateParameters(write: TicketWrite): Parameter[] {
  return [...commonParameters(write), write.retitled, staysParameter(write.stays)];
}

function commonParameters({ ticket, log, countDelegationIn }: TicketWrite): Parameter[] {
  return [
    ...ticketParameters(ticket),
    log.userId === SYSTEM_USER_ID ? null : log.userId,
    timestampParameter(log.at),
    log.action,
    JSON.stringify(log.changes),
    log.details === null ? null : JSON.stringify(log.details),
    countDelegationIn === 0 ? null : countDelegationIn,
  ];
}
