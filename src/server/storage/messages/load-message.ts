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

const selectMessages = `
  select m.message_id, m.ticket_id, ${ownColumns}, m.attachment_count, m.changed_at,
         m.changed_by_id, t.body, t.html_body, t.debug_info,
         ${headerTuples("m.message_id")} as headers
    from message m
    left join message_text t on t.message_id = m.message_id`;

const selectMessage = defineStatement<MessageRow>(`
  ${selectMessages} where m.message_id = $1`);

const selectMessagesOfTicket = defineStatement<MessageRow>(`
  ${selectMessages}
   where m.ticket_id = $1 and ($2::int[] is null or m.message_id = any ($2::int[]))
   order by m.created_at, m.message_id`);

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

/** Messages of a ticket with their texts, oldest first; of those that are named, or of all (null). */
export async function listMessages(
  db: Queryable,
  ticketId: number,
  messageIds: readonly number[] | null,
): Promise<StoredMessage[]> {
  const { rows } = await db.query(selectMessagesOfTicket, [ticketId, messageIds]);
  return rows.map(messageFromRow);
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

/** A message that moves is on its way for no longer than it takes to move it. */
const LOCKS_AT_MOST = 5;

/**
 * Locks the ticket of a message and reads what a change of the message is decided from, in one round
 * trip. Whoever changes messages locks their ticket, so nothing of it can change meanwhile; one that was
 * moved to another ticket while this waited is looked for there. Null when there is no such message.
 */
export async function lockMessage(
  tx: Transaction,
  messageId: number,
): Promise<LockedMessage | null> {
  for (let attempt = 1; attempt <= LOCKS_AT_MOST; attempt += 1) {
    const locked = await lockTicketAndRead(tx, messageId);
    if (locked === null || locked.message.ticketId === locked.ticket.ticketId) return locked;
  }
  throw new Error(`message ${messageId} keeps moving`);
}

async function lockTicketAndRead(
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
