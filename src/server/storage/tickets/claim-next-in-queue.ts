import type { Queue } from "../../../domain/ticket/save/acceptance.ts";
import { baseStatusCodes } from "../../../domain/desk/status.ts";
import { defineStatement } from "../statement.ts";
import type { Transaction } from "../transaction.ts";

/** Tickets that another call is taking at this moment are passed over, not waited for. */
const claimNext = defineStatement<{ ticket_id: number }>(`
  select ticket_id
    from ticket
   where owner_id is null
     and base_status = ${baseStatusCodes.Active}
     and category_id = any ($1::int[])
     and status_id = any ($2::int[])
   order by deadline_at, created_at, ticket_id
   limit 1
     for update skip locked`);

/**
 * Locks the most urgent ticket of a queue until the transaction ends: nearest deadline first, those
 * without one last, then the oldest. Null when there is none that nobody else is taking.
 */
export async function claimNextInQueue(tx: Transaction, queue: Queue): Promise<number | null> {
  const { rows } = await tx.query(claimNext, [queue.categoryIds, queue.statusIds]);
  return rows[0]?.ticket_id ?? null;
}
