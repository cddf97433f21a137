import type { Ticket } from "../../../domain/ticket/ticket.ts";
import { defineStatement } from "../statement.ts";
import type { Transaction } from "../transaction.ts";
import { selectDeskVersion } from "./load-ticket.ts";
import { ticketColumnNames, ticketFromRow } from "./ticket-columns.ts";

const lockByIds = defineStatement<Record<string, unknown>>(`
  select ${ticketColumnNames.join(", ")}
    from ticket
   where ticket_id = any ($1::int[])
   order by ticket_id
     for update`);

export interface LockedTickets {
  /** Version of the configuration at the moment of loading. */
  readonly deskVersion: number;
  /** Those that exist, by ascending id. */
  readonly tickets: ReadonlyMap<number, Ticket>;
}

/**
 * Locks several tickets until the transaction ends, in the order of their ids, so that two calls with
 * tickets in common wait for each other only one way.
 */
export async function lockTickets(
  tx: Transaction,
  ticketIds: readonly number[],
): Promise<LockedTickets> {
  const [{ rows }, version] = await Promise.all([
    tx.query(lockByIds, [ticketIds]),
    tx.query(selectDeskVersion),
  ]);
  const tickets = rows.map(ticketFromRow);
  return {
    deskVersion: version.rows[0]?.desk ?? 0,
    tickets: new Map(tickets.map((ticket) => [ticket.ticketId, ticket])),
  };
}
