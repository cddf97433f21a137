import { SYSTEM_USER_ID } from "../../../domain/desk/user.ts";
import type { Queue } from "../../../domain/ticket/save/acceptance.ts";
import { baseStatusCodes } from "../../../domain/desk/status.ts";
import { defineStatement } from "../statement.ts";
import type { Transaction } from "../transaction.ts";

const unassigned = `
  owner_id is null and category_id = any ($1::int[]) and status_id = any ($2::int[])`;

/** Tickets that another call is taking at this moment are passed over, not waited for. */
const claimStatement = (whose: string) =>
  defineStatement<{ ticket_id: number }>(`
  select ticket_id
    from ticket
   where base_status = ${baseStatusCodes.Active} and ticket_id <> all ($3::int[]) and (${whose})
   order by deadline_at, created_at, ticket_id
   limit 1
     for update skip locked`);

const claimUnassigned = claimStatement(unassigned);
const claimUnassignedOrOwn = claimStatement(`${unassigned} or owner_id = $4`);

/**
 * Locks the most urgent ticket of a queue until the transaction ends: nearest deadline first, those
 * without one last, then the oldest. Those of `exceptIds` are passed over. Null when there is none that
 * nobody else is taking.
 */
export async function claimNextInQueue(
  tx: Transaction,
  { categoryIds, statusIds, ownerId }: Queue,
  exceptIds: readonly number[] = [],
): Promise<number | null> {
  const { rows } =
    ownerId === SYSTEM_USER_ID
      ? await tx.query(claimUnassigned, [categoryIds, statusIds, exceptIds])
      : await tx.query(claimUnassignedOrOwn, [categoryIds, statusIds, exceptIds, ownerId]);
  return rows[0]?.ticket_id ?? null;
}
