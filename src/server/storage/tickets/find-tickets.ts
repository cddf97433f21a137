import type { Ticket } from "../../../domain/ticket/ticket.ts";
import type { TicketReferences } from "../../../domain/ticket/ticket-details.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement, type Statement } from "../statement.ts";
import type { Transaction } from "../transaction.ts";
import { loadNamedRecords, selectDeskVersion } from "./load-ticket.ts";
import { ticketColumnNames, ticketFromRow } from "./ticket-columns.ts";

const selectByIds = `
  select ${ticketColumnNames.join(", ")}
    from ticket
   where ticket_id = any ($1::int[])
   order by ticket_id`;

const findByIds = defineStatement<TicketRow>(selectByIds);
const lockByIds = defineStatement<TicketRow>(`${selectByIds} for update`);
const holdByIds = defineStatement<TicketRow>(`${selectByIds} for key share`);

type TicketRow = Record<string, unknown>;

export interface FoundTickets {
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
): Promise<FoundTickets> {
  return read(tx, lockByIds, ticketIds);
}

/** Keeps several tickets from being removed until the transaction ends; they may be changed. */
export async function holdTickets(
  tx: Transaction,
  ticketIds: readonly number[],
): Promise<FoundTickets> {
  return read(tx, holdByIds, ticketIds);
}

/** Several tickets as they are at this moment. */
export async function findTickets(
  db: Queryable,
  ticketIds: readonly number[],
): Promise<FoundTickets> {
  return read(db, findByIds, ticketIds);
}

async function read(
  db: Queryable,
  statement: Statement<TicketRow>,
  ticketIds: readonly number[],
): Promise<FoundTickets> {
  const [{ rows }, version] = await Promise.all([
    db.query(statement, [ticketIds]),
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
