import type { Ticket } from "../../../domain/ticket/ticket.ts";
import type { TicketReferences } from "../../../domain/ticket/ticket-details.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import { loadNamedRecords, selectDeskVersion } from "./load-ticket.ts";
import { ticketColumnNames, ticketFromRow } from "./ticket-columns.ts";

const selectTickets = defineStatement<Record<string, unknown>>(`
  select ${ticketColumnNames.join(", ")} from ticket where ticket_id = any ($1::int[])`);

interface FoundTickets {
  /** Version of the configuration at the moment of reading. */
  readonly deskVersion: number;
  /** Those that exist, by id. */
  readonly tickets: ReadonlyMap<number, Ticket>;
}

/** Tickets by themselves, in one round trip. */
export async function findTickets(
  db: Queryable,
  ticketIds: readonly number[],
): Promise<FoundTickets> {
  const [{ rows }, version] = await Promise.all([
    db.query(selectTickets, [ticketIds]),
    db.query(selectDeskVersion),
  ]);
  const tickets = rows.map(ticketFromRow);
  return {
    deskVersion: version.rows[0]?.desk ?? 0,
    tickets: new Map(tickets.map((ticket) => [ticket.ticketId, ticket])),
  };
}

/** The primary persons, sales and projects of tickets, together in one round trip. */
export function findReferences(
  db: Queryable,
  tickets: readonly Ticket[],
): Promise<TicketReferences> {
  const idsOf = (idOf: (ticket: Ticket) => number): number[] =>
    [...new Set(tickets.map(idOf))].filter((id) => id !== 0);
  return loadNamedRecords(db, {
    personIds: idsOf(({ personId }) => personId),
    saleIds: idsOf(({ saleId }) => saleId),
    projectIds: idsOf(({ projectId }) => projectId),
  });
}
