import type {
  HeaderRemovalWrite,
  PlacedHeader,
} from "../../../domain/ticket/message/decide-remove-headers.ts";
import type { Ticket } from "../../../domain/ticket/ticket.ts";
import { defineStatement } from "../statement.ts";
import { selectDeskVersion } from "../tickets/load-ticket.ts";
import { ticketColumnNames, ticketFromRow } from "../tickets/ticket-columns.ts";
import type { Transaction } from "../transaction.ts";
import { afterLog, writtenAndLogged, writtenAndLoggedParameters } from "./written-and-logged.ts";

/** In one order everywhere, so that two calls never wait for each other. */
const lockTicketsOfHeaders = defineStatement<Record<string, unknown>>(`
  select ${ticketColumnNames.join(", ")}
    from ticket
   where ticket_id in (select m.ticket_id
                         from message_header h join message m on m.message_id = h.message_id
                        where h.header_id = any ($1::int[]))
   order by ticket_id
     for update`);

const selectHeaders = defineStatement<{
  header_id: number;
  name: string;
  value: string;
  message_id: number;
  ticket_id: number;
}>(`
  select h.header_id, h.name, h.value, h.message_id, m.ticket_id
    from message_header h join message m on m.message_id = h.message_id
   where h.header_id = any ($1::int[])
   order by h.header_id`);

const deleteHeaders = defineStatement(`
  with ${writtenAndLogged}
  delete from message_header where header_id = any (${afterLog(1)}::int[])`);

export interface LockedHeaders {
  /** Version of the configuration at the moment of loading. */
  readonly deskVersion: number;
  /** Locked until the transaction ends, ascending. */
  readonly tickets: readonly Ticket[];
  /** Those that exist. */
  readonly headers: readonly PlacedHeader[];
}

/** Locks the tickets that headers belong to and reads the headers, in one round trip. */
export async function lockHeaders(
  tx: Transaction,
  headerIds: readonly number[],
): Promise<LockedHeaders> {
  const [locked, version, headers] = await Promise.all([
    tx.query(lockTicketsOfHeaders, [headerIds]),
    tx.query(selectDeskVersion),
    tx.query(selectHeaders, [headerIds]),
  ]);
  return {
    deskVersion: version.rows[0]?.desk ?? 0,
    tickets: locked.rows.map(ticketFromRow),
    headers: headers.rows.map((row) => ({
      headerId: row.header_id,
      name: row.name,
      value: row.value,
      messageId: row.message_id,
      ticketId: row.ticket_id,
    })),
  };
}

/** Removes headers from the messages of a locked ticket. */
export async function removeHeaders(tx: Transaction, write: HeaderRemovalWrite): Promise<void> {
  await tx.query(deleteHeaders, [...writtenAndLoggedParameters(write), write.headerIds]);
}
