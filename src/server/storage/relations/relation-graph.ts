import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import type { Transaction } from "../transaction.ts";

/** Any number that nothing else on the desk locks by. */
const RELATIONS_LOCK = 748_302_001;

const lockAll = defineStatement(`select pg_advisory_xact_lock(${RELATIONS_LOCK})`);

const selectAncestors = defineStatement<{ child_id: number; parent_id: number }>(`
  with recursive line (child_id, parent_id) as (
    select child_ticket_id, source_ticket_id + destination_ticket_id - child_ticket_id
      from ticket_relation
     where child_ticket_id = any ($1::int[])
    union
    select up.child_ticket_id, up.source_ticket_id + up.destination_ticket_id - up.child_ticket_id
      from line join ticket_relation up on up.child_ticket_id = line.parent_id
  )
  select child_id, parent_id from line`);

/**
 * Keeps everybody else from changing relations until the transaction ends. That no ticket becomes its
 * own ancestor depends on relations between other tickets, which no lock on a ticket holds. Take it
 * before any ticket is locked.
 */
export async function lockRelations(tx: Transaction): Promise<void> {
  await tx.query(lockAll);
}

/** The parents of tickets, their parents, and so on: child -> parent. */
export async function loadAncestors(
  db: Queryable,
  ticketIds: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const { rows } = await db.query(selectAncestors, [ticketIds]);
  return new Map(rows.map((row) => [row.child_id, row.parent_id]));
}
