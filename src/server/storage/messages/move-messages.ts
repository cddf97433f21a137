import { defineStatement } from "../statement.ts";
import type { Transaction } from "../transaction.ts";

const moveByIds = defineStatement(`
  update message set ticket_id = $1, search_title = $2 where message_id = any ($3::int[])`);

const moveAll = defineStatement(`
  update message set ticket_id = $1, search_title = $2 where ticket_id = any ($3::int[])`);

/** Where messages go: a ticket, and its title, of which each message has a copy. */
export interface NewPlace {
  readonly ticketId: number;
  readonly title: string;
}

/** Puts messages on another ticket. Texts, headers and attachments hang on the message and come along. */
export async function moveMessages(
  tx: Transaction,
  messageIds: readonly number[],
  { ticketId, title }: NewPlace,
): Promise<void> {
  if (messageIds.length > 0) await tx.query(moveByIds, [ticketId, title, messageIds]);
}

/** The same with all messages of some tickets. */
export async function moveAllMessages(
  tx: Transaction,
  fromTicketIds: readonly number[],
  { ticketId, title }: NewPlace,
): Promise<void> {
  await tx.query(moveAll, [ticketId, title, fromTicketIds]);
}
