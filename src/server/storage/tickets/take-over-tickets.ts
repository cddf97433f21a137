import { defineStatement } from "../statement.ts";
import type { Transaction } from "../transaction.ts";

/** Whose log it was stays written down in each row. */
const takeOverLog = defineStatement(`
  update ticket_log set ticket_id = $1 where ticket_id = any ($2::int[])`);

/** Whoever had several of the tickets among his favourites has the one that is left, once. */
const takeOverFavourites = defineStatement(`
  with former as (
    delete from favourite_ticket where ticket_id = any ($2::int[])
    returning user_id, extra_info, added_at
  )
  insert into favourite_ticket (user_id, ticket_id, extra_info, added_at)
  select distinct on (user_id) user_id, $1::int, extra_info, added_at
    from former
   order by user_id, added_at
  on conflict (user_id, ticket_id) do nothing`);

/** Hands the log and the favourites of tickets to the one that they are merged into. */
export async function takeOverTickets(
  tx: Transaction,
  fromTicketIds: readonly number[],
  toTicketId: number,
): Promise<void> {
  await Promise.all([
    tx.query(takeOverLog, [toTicketId, fromTicketIds]),
    tx.query(takeOverFavourites, [toTicketId, fromTicketIds]),
  ]);
}
