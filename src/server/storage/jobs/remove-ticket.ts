import { baseStatusCodes } from "../../../domain/desk/status.ts";
import { defineStatement } from "../statement.ts";
import type { Transaction } from "../transaction.ts";

/**
 * Tickets that were merged into the removed one, straight or by way of others, are the empty shells of
 * what is removed with it, and would lead nowhere. Tables that refer to their row with `on delete
 * cascade`, such as texts, headers and the outbox, are left to the database.
 */
const removeTicket = defineStatement<{ ticket_id: number }>(`
  with recursive gone (ticket_id) as (
    select $1::int
    union
    select shell.ticket_id
      from gone join ticket shell on shell.merged_into_ticket_id = gone.ticket_id
     where shell.base_status = ${baseStatusCodes.Merged}
  ), messages as (
    delete from message using gone where message.ticket_id = gone.ticket_id
  ), logs as (
    delete from ticket_log using gone where ticket_log.ticket_id = gone.ticket_id
  ), stays as (
    delete from ticket_status_history
     using gone where ticket_status_history.ticket_id = gone.ticket_id
  )
  delete from ticket using gone where ticket.ticket_id = gone.ticket_id
  returning ticket.ticket_id`);

/**
 * Removes a locked ticket with everything that belongs to it, for good, and commits in the same round
 * trip. Persons, companies, sales and projects are not the ticket's and stay. Returns the ids of the
 * tickets that are gone.
 */
export async function commitRemoval(tx: Transaction, ticketId: number): Promise<number[]> {
  const { rows } = await tx.commitWith(removeTicket, [ticketId]);
  return rows.map((row) => row.ticket_id);
}
