import type { Person } from "../../../domain/people/person.ts";
import { messageCategoryCodes } from "../../../domain/ticket/message/message.ts";
import type { AnalysedSpan } from "../../../domain/ticket/message/message-situation.ts";
import { badgeCodes } from "../../../domain/ticket/message-summary.ts";
import { securityLevelCodes, type Ticket } from "../../../domain/ticket/ticket.ts";
import { defineStatement } from "../statement.ts";
import { personColumns, personFromRow, type PersonRow } from "../tickets/person-rows.ts";
import { selectDeskVersion } from "../tickets/load-ticket.ts";
import { ticketColumnNames, ticketFromRow } from "../tickets/ticket-columns.ts";
import type { Transaction } from "../transaction.ts";

const lockTicket = defineStatement<Record<string, unknown>>(`
  select ${ticketColumnNames.join(", ")} from ticket where ticket_id = $1 for update`);

/** What the domain calls analysed: external, from outside, and something was found in it. */
const selectAnalysedSpan = defineStatement<{ first_at: number | null; last_at: number | null }>(`
  select min(created_at) as first_at, max(created_at) as last_at
    from message
   where ticket_id = $1
     and security_level = ${securityLevelCodes.External}
     and category = ${messageCategoryCodes.Message}
     and (person_id is not null or badge = ${badgeCodes.Incoming})
     and (language <> '' or sentiment <> 0 or sentiment_confidence <> 0)`);

const selectPersons = defineStatement<PersonRow>(`
  select ${personColumns}
    from person p
    left join contact c on c.contact_id = p.contact_id
   where p.person_id in (
     select $2::int
     union select person_id from ticket where ticket_id = $1)`);

interface LoadedForMessage {
  /** Version of the configuration at the moment of loading. */
  readonly deskVersion: number;
  /** Locked until the transaction ends. */
  readonly ticket: Ticket;
  /** The given person and the ticket's primary one, where they exist. */
  readonly persons: ReadonlyMap<number, Person>;
  readonly analysed: AnalysedSpan;
}

/**
 * Locks the ticket and reads what a new message on it is decided from, in one round trip. The lock
 * comes first, so what is read after it includes the message that another call has just added. Null
 * when there is no such ticket.
 */
export async function loadForMessage(
  tx: Transaction,
  ticketId: number,
  personId: number,
): Promise<LoadedForMessage | null> {
  const [locked, version, span, persons] = await Promise.all([
    tx.query(lockTicket, [ticketId]),
    tx.query(selectDeskVersion),
    tx.query(selectAnalysedSpan, [ticketId]),
    tx.query(selectPersons, [ticketId, personId]),
  ]);
  const [row] = locked.rows;
  if (row === undefined) return null;
  return {
    deskVersion: version.rows[0]?.desk ?? 0,
    ticket: ticketFromRow(row),
    persons: new Map(persons.rows.map((person) => [person.person_id, personFromRow(person)])),
    analysed: { firstAt: span.rows[0]?.first_at ?? null, lastAt: span.rows[0]?.last_at ?? null },
  };
}
