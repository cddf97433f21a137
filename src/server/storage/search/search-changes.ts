import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import type { Transaction } from "../transaction.ts";

/** "sear" in hexadecimal. */
const INDEX_LOCK = 0x73656172;

const lock = defineStatement(`select pg_advisory_xact_lock(${INDEX_LOCK})`);
const tryLock = defineStatement<{ locked: boolean }>(
  `select pg_try_advisory_xact_lock(${INDEX_LOCK}) as locked`,
);

/**
 * Lets one transaction at a time write the index: of two that write the same ticket, the one that read it
 * first could come last.
 */
export async function lockIndex(tx: Transaction): Promise<void> {
  await tx.query(lock);
}

/** The same for whoever would rather leave it to whom has the lock; false = somebody has it. */
export async function tryLockIndex(tx: Transaction): Promise<boolean> {
  return (await tx.query(tryLock)).rows[0]?.locked === true;
}

const selectTickets = defineStatement<{ change_id: string; record_id: number }>(`
  select change_id::text, record_id from search_change
   where kind = 1
   order by change_id
   limit $1`);

export interface ChangedTickets {
  readonly changeIds: readonly string[];
  /** Each once. */
  readonly ticketIds: readonly number[];
}

/** Tickets that the index does not know as they are, those that wait longest first. */
export async function listChangedTickets(db: Queryable, limit: number): Promise<ChangedTickets> {
  const { rows } = await db.query(selectTickets, [limit]);
  return {
    changeIds: rows.map(({ change_id }) => change_id),
    ticketIds: [...new Set(rows.map(({ record_id }) => record_id))],
  };
}

const deleteChanges = defineStatement(
  "delete from search_change where change_id = any ($1::bigint[])",
);

export async function removeChanges(tx: Transaction, changeIds: readonly string[]): Promise<void> {
  await tx.query(deleteChanges, [changeIds]);
}

/** A change that concerns many tickets. They are gone through from the newest to the oldest. */
export interface WideChange {
  readonly changeId: string;
  readonly kind: number;
  readonly recordId: number;
  /** Those with smaller ids are left. */
  readonly beforeId: number;
}

const ID_END = 2_147_483_647;

interface WideChangeRow {
  change_id: string;
  kind: number;
  record_id: number;
  before_id: number | null;
}

const selectWide = defineStatement<WideChangeRow>(`
  select change_id::text, kind, record_id, before_id from search_change
   where kind <> 1
   order by change_id
   limit 1`);

export async function findWideChange(db: Queryable): Promise<WideChange | null> {
  const [row] = (await db.query(selectWide)).rows;
  if (row === undefined) return null;
  return {
    changeId: row.change_id,
    kind: row.kind,
    recordId: row.record_id,
    beforeId: row.before_id ?? ID_END,
  };
}

const concerned: Readonly<Record<number, string>> = {
  2: "(person_id = $1::int or $1::int = any (secondary_person_ids))",
  3: "contact_id = $1::int",
  4: "$1::int = any (tag_ids)",
  5: "$1::int = 0",
};

const selectConcerned = new Map(
  Object.entries(concerned).map(([kind, condition]) => [
    Number(kind),
    defineStatement<{ ticket_id: number }>(`
      select ticket_id from ticket
       where ${condition} and ticket_id < $2
       order by ticket_id desc
       limit $3`),
  ]),
);

/** The next of the tickets that such a change concerns. */
export async function listConcernedTickets(
  db: Queryable,
  { kind, recordId, beforeId }: WideChange,
  limit: number,
): Promise<readonly number[]> {
  const statement = selectConcerned.get(kind);
  if (statement === undefined) throw new Error(`there is no kind ${kind} of changes`);
  const { rows } = await db.query(statement, [recordId, beforeId, limit]);
  return rows.map(({ ticket_id }) => ticket_id);
}

const setBefore = defineStatement("update search_change set before_id = $2 where change_id = $1");

export async function goOnBefore(
  tx: Transaction,
  changeId: string,
  ticketId: number,
): Promise<void> {
  await tx.query(setBefore, [changeId, ticketId]);
}
