import type { Favourite } from "../../../domain/ticket/merge/merge-record.ts";
import type { PlacedFavourite } from "../../../domain/ticket/merge/merge-situation.ts";
import type { Instant } from "../../../domain/instant.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import type { Transaction } from "../transaction.ts";
import { timestampParameter } from "../value-types.ts";

const selectFavourites = defineStatement<{
  user_id: number;
  ticket_id: number;
  extra_info: string;
  added_at: Instant;
}>(`
  select user_id, ticket_id, extra_info, added_at
    from favourite_ticket
   where ticket_id = any ($1::int[])
   order by ticket_id, user_id`);

/** What had been merged into the ticket before comes along, as it did on the way there. */
const giveBackLog = defineStatement(`
  with recursive family (ticket_id) as (
    select $1::int
    union
    select shell.ticket_id
      from family join ticket shell on shell.merged_into_ticket_id = family.ticket_id
  )
  update ticket_log set ticket_id = $1
    from family
   where ticket_log.original_ticket_id = family.ticket_id
     and ticket_log.original_ticket_id <> ticket_log.ticket_id
     and ticket_log.ticket_id = $2`);

/** The stay that ended with the merge is the last one, as nothing becomes of a shell. */
const removeLastStay = defineStatement(`
  delete from ticket_status_history
   where history_id = (select max(history_id) from ticket_status_history where ticket_id = $1)`);

/** Users who are gone since have no favourites. */
const insertFavourites = defineStatement(`
  insert into favourite_ticket (user_id, ticket_id, extra_info, added_at)
  select kept.user_id, $1, kept.extra_info, kept.added_at
    from jsonb_to_recordset($2::jsonb)
           as kept (user_id int, extra_info text, added_at timestamptz)
    join app_user using (user_id)
  on conflict (user_id, ticket_id) do nothing`);

const deleteFavourites = defineStatement(`
  delete from favourite_ticket where ticket_id = $1 and user_id = any ($2::int[])`);

/** Whose favourites some tickets are. */
export async function listFavouritesOf(
  db: Queryable,
  ticketIds: readonly number[],
): Promise<PlacedFavourite[]> {
  const { rows } = await db.query(selectFavourites, [ticketIds]);
  return rows.map((row) => ({
    userId: row.user_id,
    ticketId: row.ticket_id,
    extraInfo: row.extra_info,
    addedAt: row.added_at,
  }));
}

/** Gives a ticket that was merged away its log, its favourites and its stay in a status back. */
export async function giveBackTicket(
  tx: Transaction,
  ticketId: number,
  { from, favourites }: { readonly from: number; readonly favourites: readonly Favourite[] },
): Promise<void> {
  await Promise.all([
    tx.query(giveBackLog, [ticketId, from]),
    tx.query(removeLastStay, [ticketId]),
    ...(favourites.length === 0
      ? []
      : [tx.query(insertFavourites, [ticketId, favouritesParameter(favourites)])]),
  ]);
}

/** Takes a ticket from the favourites of some users. */
export async function dropFavourites(
  tx: Transaction,
  ticketId: number,
  userIds: readonly number[],
): Promise<void> {
  if (userIds.length > 0) await tx.query(deleteFavourites, [ticketId, userIds]);
}

function favouritesParameter(favourites: readonly Favourite[]): string {
  return JSON.stringify(
    favourites.map(({ userId, extraInfo, addedAt }) => ({
      user_id: userId,
      extra_info: extraInfo,
      added_at: timestampParameter(addedAt),
    })),
  );
}
