import type { HintWrite } from "../../../domain/hints/decide-hints.ts";
import type { Ticket } from "../../../domain/ticket/ticket.ts";
import { defineStatement } from "../statement.ts";
import { ticketColumnNames, ticketFromRow } from "../tickets/ticket-columns.ts";
import { selectDeskVersion } from "../tickets/load-ticket.ts";
import type { Transaction } from "../transaction.ts";

const lockTicketOfMessage = defineStatement<Record<string, unknown>>(`
  select ${ticketColumnNames.map((column) => `t.${column}`).join(", ")}
    from message m join ticket t on t.ticket_id = m.ticket_id
   where m.message_id = $1
     for update of t`);

const removeWaiting = defineStatement(`delete from waiting_analysis where message_id = $1`);

/** Without its version and the time of its last change: nobody has changed the ticket. */
const storeHints = defineStatement(`
  with done as (
    delete from waiting_analysis where message_id = $1
    returning message_id
  ), analysed as (
    update message set language = $3, sentiment = $4, sentiment_confidence = $5
      from done
     where message.message_id = done.message_id
  )
  update ticket
     set language = $6, sentiment = $7, sentiment_confidence = $8,
         suggested_category_id = nullif($9::int, 0)
    from done
   where ticket_id = $2`);

export interface LockedTicket {
  /** Locked until the transaction ends. */
  readonly ticket: Ticket;
  /** Version of the configuration at the moment of loading. */
  readonly deskVersion: number;
}

/** Locks the ticket that a message is on; null when the message is gone. */
export async function lockTicketWithMessage(
  tx: Transaction,
  messageId: number,
): Promise<LockedTicket | null> {
  const [locked, version] = await Promise.all([
    tx.query(lockTicketOfMessage, [messageId]),
    tx.query(selectDeskVersion),
  ]);
  const [row] = locked.rows;
  if (row === undefined) return null;
  return { ticket: ticketFromRow(row), deskVersion: version.rows[0]?.desk ?? 0 };
}

/** Nothing is to be stored for a message any more. */
export async function commitNoHints(tx: Transaction, messageId: number): Promise<void> {
  await tx.commitWith(removeWaiting, [messageId]);
}

/** Stores hints of a message whose ticket is locked, unless somebody has done so already, and commits. */
export async function commitHints(tx: Transaction, write: HintWrite): Promise<void> {
  const { message, ticket } = write;
  await tx.commitWith(storeHints, [
    write.messageId,
    write.ticketId,
    message.language,
    message.sentiment,
    message.sentimentConfidence,
    ticket.language,
    ticket.sentiment,
    ticket.sentimentConfidence,
    ticket.suggestedCategoryId,
  ]);
}
