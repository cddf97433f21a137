import type { Instant } from "../../../domain/instant.ts";
import type { Ticket } from "../../../domain/ticket/ticket.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import {
  setTicketColumns,
  ticketColumnNames,
  ticketFromRow,
  ticketParameters,
} from "../tickets/ticket-columns.ts";
import { timestampParameter } from "../value-types.ts";

/** Published number of an action that says what it was in words. */
const CUSTOM_DESCRIPTION = 2;

const beSilent = defineStatement("select set_config('counterfoil.importing', 'on', true)");

const lockTicket = defineStatement<Record<string, unknown>>(`
  select ${ticketColumnNames.join(", ")} from ticket where ticket_id = $1 for update`);

const chooseTicketId = defineStatement<{ id: number }>(`
  select case when exists (select from ticket where ticket_id = $1)
              then nextval(pg_get_serial_sequence('ticket', 'ticket_id'))::int else $1::int end as id`);

const insertTicket = defineStatement(`
  insert into ticket (${ticketColumnNames.join(", ")})
  values (${ticketColumnNames.map((_, index) => `$${index + 1}`).join(", ")})`);

const updateTicket = defineStatement(`update ticket set ${setTicketColumns} where ticket_id = $1`);

const insertLog = defineStatement(`
  insert into ticket_log (ticket_id, original_ticket_id, logged_at, action, description, details)
  values ($1, $1, $2, ${CUSTOM_DESCRIPTION}, $3, $4::jsonb)`);

const selectVersion = defineStatement<{ version: number }>(
  "select version from ticket where ticket_id = $1",
);

/** Webhooks hear nothing of what the rest of the transaction does with tickets. */
export async function beSilentToWebhooks(db: Queryable): Promise<void> {
  await db.query(beSilent);
}

/** The ticket as it is; nobody changes it until the transaction ends. Null = there is none. */
export async function lockImportedTicket(db: Queryable, ticketId: number): Promise<Ticket | null> {
  const { rows } = await db.query(lockTicket, [ticketId]);
  const [row] = rows;
  return row === undefined ? null : ticketFromRow(row);
}

/** What a stored ticket looks like, as a text to compare; null when it is gone. */
export async function stateOfTicket(db: Queryable, ticketId: number): Promise<string | null> {
  const { rows } = await db.query(selectVersion, [ticketId]);
  return rows[0] === undefined ? null : String(rows[0].version);
}

/** The wished number where no ticket has it, else the next one. */
export async function chooseIdOfTicket(db: Queryable, wishedId: number): Promise<number> {
  const { rows } = await db.query(chooseTicketId, [wishedId]);
  return rows[0]?.id ?? 0;
}

/** What the log says of it. */
export interface ImportNote {
  readonly at: Instant;
  readonly description: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** Stores a ticket with all its columns as they are given, and that it was taken over. */
export async function storeImportedTicket(
  db: Queryable,
  ticket: Ticket,
  { isNew, note }: { readonly isNew: boolean; readonly note: ImportNote },
): Promise<void> {
  await db.query(isNew ? insertTicket : updateTicket, ticketParameters(ticket));
  await db.query(insertLog, [
    ticket.ticketId,
    timestampParameter(note.at),
    note.description,
    JSON.stringify(note.details),
  ]);
}
