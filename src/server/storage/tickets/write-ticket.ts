import { SYSTEM_USER_ID } from "../../../domain/desk/user.ts";
import type { TicketWrite } from "../../../domain/ticket/save/save-decision.ts";
import { noNotices, type Notices } from "../../../domain/notifications/notices.ts";
import { errorCode } from "../database-errors.ts";
import { noticeParameters, storeNotices } from "../notifications/store-notices.ts";
import type { Parameter, QueryResult } from "../queryable.ts";
import { defineStatement, type Statement } from "../statement.ts";
import type { Transaction } from "../transaction.ts";
import { timestampParameter } from "../value-types.ts";
import { storeStays, staysParameter } from "./store-stays.ts";
import { setTicketColumns, ticketColumnNames, ticketParameters } from "./ticket-columns.ts";

const FOREIGN_KEY_VIOLATION = "23503";

interface WrittenRow {
  ticket_id: number;
}

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

/** What is told of the write; the statements of silent ones do without. */
const told = `, ${storeNotices({
  messages: extra(9),
  popUps: extra(10),
  createdAt: `${extra(2)}::timestamptz`,
})}`;

const insertStatement = (notices: string): Statement<WrittenRow> =>
  defineStatement(`
  with written as (
    insert into ticket (${valueColumns.join(", ")})
    values (${valueColumns.map((_, index) => `$${index + 2}`).join(", ")})
    returning ticket_id, $1::int as unused_key
  ), ${logged}, ${counted(6)}, ${remembered}${notices}
  select ticket_id from written`);

const updateStatement = (notices: string): Statement<WrittenRow> =>
  defineStatement(`
  with written as (
    update ticket set ${setTicketColumns}
     where ticket_id = $1
    returning ticket_id, title
  ), ${logged}, ${counted(6)}, retitled as (
    update message set search_title = written.title
      from written
     where message.ticket_id = written.ticket_id and ${extra(7)}::boolean
  ), stayed as (${storeStays(extra(8))}
  )${notices}
  select ticket_id from written`);

const insertTicket = { silent: insertStatement(""), telling: insertStatement(told) };
const updateTicket = { silent: updateStatement(""), telling: updateStatement(told) };

/** A record that the ticket refers to was removed after it was looked up. Nothing was saved. */
export class RecordVanished extends Error {
  override readonly name = "RecordVanished";
}

/** A decided write, and what is told of it. */
export interface ToldWrite {
  readonly write: TicketWrite;
  readonly notices: Notices;
}

/**
 * Writes a decided save and commits it in the same round trip. Returns the ticket's id, which the
 * database chooses for a new one. Throws `RecordVanished`; deciding again then finds what is missing.
 */
export async function commitTicketWrite(
  tx: Transaction,
  write: TicketWrite,
  notices: Notices = noNotices,
): Promise<number> {
  const [ticketId] = await commitTicketWrites(tx, [{ write, notices }]);
  return ticketId ?? 0;
}

/**
 * The same for several writes, each of another locked ticket: they travel together, and all of them count
 * or none does.
 */
export async function commitTicketWrites(
  tx: Transaction,
  writes: readonly ToldWrite[],
): Promise<number[]> {
  const statements = writes.map(statementOf);
  return writtenIds(
    writes,
    statements.map((statement, index) =>
      index < statements.length - 1 ? tx.query(...statement) : tx.commitWith(...statement),
    ),
  );
}

/** Writes a decided save in a transaction that goes on. Otherwise as {@link commitTicketWrite}. */
export async function storeTicketWrite(tx: Transaction, write: TicketWrite): Promise<number> {
  const silent = { write, notices: noNotices };
  const [ticketId] = await writtenIds([silent], [tx.query(...statementOf(silent))]);
  return ticketId ?? 0;
}

async function writtenIds(
  writes: readonly ToldWrite[],
  results: readonly Promise<QueryResult<WrittenRow>>[],
): Promise<number[]> {
  // The first one that fails says why; those behind it only say that it did.
  const written = await Promise.all(results).catch((error: unknown) => {
    throw errorCode(error) === FOREIGN_KEY_VIOLATION
      ? new RecordVanished("a record of the ticket is gone", { cause: error })
      : error;
  });
  return written.map(({ rows: [row] }, index) => {
    const ticketId = writes[index]?.write.ticket.ticketId;
    if (row === undefined) throw new Error(`ticket ${ticketId} vanished while locked`);
    return row.ticket_id;
  });
}

function statementOf({ write, notices }: ToldWrite): [Statement<WrittenRow>, Parameter[]] {
  const isTelling = notices.messages.length > 0 || notices.popUps.length > 0;
  const manner = isTelling ? "telling" : "silent";
  const [statements, parameters] =
    write.ticket.ticketId === 0
      ? ([insertTicket, insertParameters(write)] as const)
      : ([updateTicket, updateParameters(write)] as const);
  return [statements[manner], [...parameters, ...(isTelling ? noticeParameters(notices) : [])]];
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
