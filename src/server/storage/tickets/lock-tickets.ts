import type { Ticket } from "../../../domain/ticket/ticket.ts";
import { defineStatement } from "../statement.ts";
import type { Transaction } from "../transaction.ts";
import { selectDeskVersion } from "./load-ticket.ts";
import { ticketColumnNames, ticketFromRow } from "./ticket-columns.ts";

const selectOwners = defineStatement<{ ticket_id: number; owner_id: number | null }>(
  "select ticket_id, owner_id from ticket where ticket_id = any ($1::int[])",
);

/** In one order everywhere, so that two calls never wait for each other. */
const lockAll = defineStatement<Record<string, unknown>>(`
  select ${ticketColumnNames.join(", ")}
    from ticket
   where ticket_id = any ($1::int[])
   order by ticket_id
     for update`);

export interface LockedTickets {
  /** Version of the configuration at the moment of locking. */
  readonly deskVersion: number;
  /** Those that exist, by id; locked until the transaction ends. */
  readonly tickets: ReadonlyMap<number, Ticket>;
  /** Owners before the locks were waited for, by ticket id; 0 = nobody. */
  readonly ownersBefore: ReadonlyMap<number, number>;
}

/** Locks tickets and reads them in one round trip. */
export async function lockTickets(
  tx: Transaction,
  ticketIds: readonly number[],
): Promise<LockedTickets> {
  const [owners, locked, version] = await Promise.all([
    tx.query(selectOwners, [ticketIds]),
    tx.query(lockAll, [ticketIds]),
    tx.query(selectDeskVersion),
  ]);
  const tickets = locked.rows.map(ticketFromRow);
  return {
    deskVersion: version.rows[0]?.desk ?? 0,
    tickets: new Map(tickets.map((ticket) => [ticket.ticketId, ticket])),
    ownersBefore: new Map(owners.rows.map((row) => [row.ticket_id, row.owner_id ?? 0])),
  };
}
