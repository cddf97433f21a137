import type { MessageFacts, StoredMessage } from "../../../domain/ticket/message/stored-message.ts";
import type { Ticket } from "../../../domain/ticket/ticket.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import type { TicketAccess } from "../tickets/find-ticket-access.ts";
import { selectDeskVersion } from "../tickets/load-ticket.ts";
import { ticketColumnNames, ticketFromRow } from "../tickets/ticket-columns.ts";
import type { Transaction } from "../transaction.ts";
import { headersFromTuples, headerTuples, type HeaderTuple } from "./header-columns.ts";
import { messageColumnNames, messageFieldsOf } from "./message-columns.ts";

interface MessageRow extends Record<string, unknown> {
  message_id: number;
  ticket_id: number;
  attachment_count: number;
  changed_at: number | null;
  changed_by_id: number | null;
  body: string | null;
  html_body: string | null;
  debug_info: string | null;
  headers: HeaderTuple[] | null;
}

const ownColumns = messageColumnNames.map((column) => `m.${column}`).join(", ");

const selectMessage = defineStatement<MessageRow>(`
  select m.message_id, m.ticket_id, ${ownColumns}, m.attachment_count, m.changed_at,
         m.changed_by_id, t.body, t.html_body, t.debug_info,
         ${headerTuples("m.message_id")} as headers
    from message m
    left join message_text t on t.message_id = m.message_id
   where m.message_id = $1`);

const lockTicketOfMessage = defineStatement<Record<string, unknown>>(`
  select ${ticketColumnNames.join(", ")}
    from ticket
   where ticket_id = (select ticket_id from message where message_id = $1)
     for update`);

interface FactsRow extends Record<string, unknown> {
  message_id: number;
  attachment_count: number;
}

const selectOthers = defineStatement<FactsRow>(`
  select m.message_id, ${ownColumns}, m.attachment_count
    from message m
   where m.ticket_id = (select ticket_id from message where message_id = $1)
     and m.message_id <> $1`);

/** A message with its texts; null when there is none. */
export async function findMessage(db: Queryable, messageId: number): Promise<StoredMessage | null> {
  const { rows } = await db.query(selectMessage, [messageId]);
  const [row] = rows;
  return row === undefined ? null : messageFromRow(row);
}

export interface LockedMessage {
  /** Version of the configuration at the moment of loading. */
  readonly deskVersion: number;
  readonly message: StoredMessage;
  /** Locked until the transaction ends, and the messages of the ticket with it. */
  readonly ticket: Ticket;
  /** The ticket's other messages. */
  readonly others: readonly MessageFacts[];
}

/**
 * Locks the ticket of a message and reads what a change of the message is decided from, in one round
 * trip. Whoever changes messages locks their ticket, so nothing of it can change meanwhile. Null when
 * there is no such message.
 */
export async function lockMessage(
  tx: Transaction,
  messageId: number,
): Promise<LockedMessage | null> {
  const [locked, version, message, others] = await Promise.all([
    tx.query(lockTicketOfMessage, [messageId]),
    tx.query(selectDeskVersion),
    findMessage(tx, messageId),
    tx.query(selectOthers, [messageId]),
  ]);
  const [ticketRow] = locked.rows;
  if (ticketRow === undefined || message === null) return null;
  return {
    deskVersion: version.rows[0]?.desk ?? 0,
    message,
    ticket: ticketFromRow(ticketRow),
    others: others.rows.map(factsFromRow),
  };
}

function messageFromRow(row: MessageRow): StoredMessage {
  return {
    ...messageFieldsOf(row),
    messageId: row.message_id,
    ticketId: row.ticket_id,
    body: row.body ?? "",
    htmlBody: row.html_body ?? "",
    debugInfo: row.debug_info ?? "",
    headers: headersFromTuples(row.headers),
    attachmentCount: row.attachment_count,
    changedAt: row.changed_at,
    changedById: row.changed_by_id ?? 0,
  };
}

function factsFromRow(row: FactsRow): MessageFacts {
  return {
    ...messageFieldsOf(row),
    messageId: row.message_id,
    attachmentCount: row.attachment_count,
  };
}

const selectTicketOfMessage = defineStatement<{ owner_id: number | null; category_id: number }>(`
  select t.owner_id, t.category_id
    from message m join ticket t on t.ticket_id = m.ticket_id
   where m.message_id = $1`);

/** As much of the ticket of a message as decides who may read it; null when there is no such message. */
export async function findTicketOfMessage(
  db: Queryable,
  messageId: number,
): Promise<TicketAccess | null> {
  const { rows } = await db.query(selectTicketOfMessage, [messageId]);
  const [row] = rows;
  return row === undefined ? null : { ownerId: row.owner_id ?? 0, categoryId: row.category_id };
}
