import { defineStatement } from "../statement.ts";
import type { Transaction } from "../transaction.ts";
import { lockTickets, type FoundTickets } from "./find-tickets.ts";

const selectOwners = defineStatement<{ ticket_id: number; owner_id: number | null }>(
  "select ticket_id, owner_id from ticket where ticket_id = any ($1::int[])",
);

export interface ContestedTickets extends FoundTickets {
  /** Owners before the locks were waited for, by ticket id; 0 = nobody. */
  readonly ownersBefore: ReadonlyMap<number, number>;
}

/** Locks tickets for which others may be waiting, too, in one round trip. */
export async function lockContestedTickets(
  tx: Transaction,
  ticketIds: readonly number[],
): Promise<ContestedTickets> {
  const [owners, locked] = await Promise.all([
    tx.query(selectOwners, [ticketIds]),
    lockTickets(tx, ticketIds),
  ]);
  const ownersBefore = new Map(owners.rows.map((row) => [row.ticket_id, row.owner_id ?? 0]));
  return { ...locked, ownersBefore };
}
