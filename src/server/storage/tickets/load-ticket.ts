import type { Person } from "../../../domain/people/person.ts";
import type { MessageSummary } from "../../../domain/ticket/message-summary.ts";
import type { Ticket } from "../../../domain/ticket/ticket.ts";
import type { TicketReferences } from "../../../domain/ticket/ticket-details.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import { findProjects, findSales } from "./commerce-rows.ts";
import { listMessageSummaries } from "./message-summaries.ts";
import { personColumns, personFromRow, type PersonRow } from "./person-rows.ts";
import { ticketColumnNames, ticketFromRow } from "./ticket-columns.ts";

const columns = ticketColumnNames.join(", ");

type TicketRow = Record<string, unknown>;

const selectTicket = defineStatement<TicketRow>(`
  select ${columns} from ticket where ticket_id = $1`);

const lockTicket = defineStatement<TicketRow>(`
  select ${columns} from ticket where ticket_id = $1 for update`);

/**
 * Runs after the ticket was read, never as a part of that statement: one that had to wait for a lock
 * returns the newest ticket beside the desk version from before it waited.
 */
export const selectDeskVersion = defineStatement<{ desk: number }>("select desk from desk_version");

interface CreationRow {
  desk_version: number;
  last_category_id: number | null;
}

const selectForCreation = defineStatement<CreationRow>(`
  select desk as desk_version,
         (select last_category_id from user_activity where user_id = $1) as last_category_id
    from desk_version`);

const selectPersons = defineStatement<PersonRow>(`
  select ${personColumns}
    from person p
    left join contact c on c.contact_id = p.contact_id
   where p.person_id in (
     select unnest($2::int[])
     union select person_id from ticket where ticket_id = $1
     union select unnest(secondary_person_ids) from ticket where ticket_id = $1)`);

/** Records that a caller names beside the ones the stored ticket refers to. */
export interface NamedRecords {
  readonly personIds: readonly number[];
  readonly saleIds: readonly number[];
  readonly projectIds: readonly number[];
}

export const noNamedRecords: NamedRecords = { personIds: [], saleIds: [], projectIds: [] };

export interface LoadedTicket {
  /** Version of the configuration at the moment of loading. */
  readonly deskVersion: number;
  /** Category of the last ticket that the creator of a new one created; 0 = none. */
  readonly lastCategoryId: number;
  /** Null when there is no such ticket. */
  readonly ticket: Ticket | null;
  readonly messages: readonly MessageSummary[];
  readonly references: TicketReferences;
}

/**
 * A ticket and all that an answer about it shows, plus the `named` records. Its statements travel
 * together; sales and projects cost one more round trip, on the few tickets that have them.
 */
export async function loadTicket(
  db: Queryable,
  ticketId: number,
  options: { readonly lock?: boolean; readonly named?: NamedRecords } = {},
): Promise<LoadedTicket> {
  const { lock = false, named = noNamedRecords } = options;
  const [{ rows }, desk, messages, persons] = await Promise.all([
    db.query(lock ? lockTicket : selectTicket, [ticketId]),
    db.query(selectDeskVersion),
    listMessageSummaries(db, ticketId),
    findPersons(db, ticketId, named.personIds),
  ]);
  const [row] = rows;
  if (row === undefined) {
    const references = { persons, sales: new Map(), projects: new Map() };
    return { deskVersion: 0, lastCategoryId: 0, ticket: null, messages: [], references };
  }
  const ticket = ticketFromRow(row);
  const commerce = await findCommerce(db, named, ticket);
  return {
    deskVersion: desk.rows[0]?.desk ?? 0,
    lastCategoryId: 0,
    ticket,
    messages,
    references: { persons, ...commerce },
  };
}

/** What a new ticket of `creatorId` needs: the `named` records and what came before it. */
export async function loadForNewTicket(
  db: Queryable,
  creatorId: number,
  named: NamedRecords,
): Promise<LoadedTicket> {
  const [{ rows }, references] = await Promise.all([
    db.query(selectForCreation, [creatorId]),
    loadNamedRecords(db, named),
  ]);
  const [row] = rows;
  return {
    deskVersion: row?.desk_version ?? 0,
    lastCategoryId: row?.last_category_id ?? 0,
    ticket: null,
    messages: [],
    references,
  };
}

/** Records that became known only after the ticket was loaded. Asks for nothing when there are none. */
export async function loadNamedRecords(
  db: Queryable,
  named: NamedRecords,
): Promise<TicketReferences> {
  const [persons, commerce] = await Promise.all([
    named.personIds.length === 0 ? new Map<number, Person>() : findPersons(db, 0, named.personIds),
    findCommerce(db, named),
  ]);
  return { persons, ...commerce };
}

async function findPersons(
  db: Queryable,
  ticketId: number,
  personIds: readonly number[],
): Promise<Map<number, Person>> {
  const { rows } = await db.query(selectPersons, [ticketId, personIds]);
  return new Map(rows.map((row) => [row.person_id, personFromRow(row)]));
}

async function findCommerce(
  db: Queryable,
  named: NamedRecords,
  ticket?: Ticket,
): Promise<Pick<TicketReferences, "sales" | "projects">> {
  const [sales, projects] = await Promise.all([
    findSales(db, withStored(named.saleIds, ticket?.saleId)),
    findProjects(db, withStored(named.projectIds, ticket?.projectId)),
  ]);
  return { sales, projects };
}

function withStored(named: readonly number[], stored = 0): readonly number[] {
  return stored === 0 || named.includes(stored) ? named : [...named, stored];
}
