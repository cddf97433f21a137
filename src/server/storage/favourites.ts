import type { Instant } from "../../domain/instant.ts";
import type { Queryable } from "./queryable.ts";
import { defineStatement } from "./statement.ts";
import { timestampParameter } from "./value-types.ts";

/** A ticket that a user keeps an eye on. */
export interface FavouriteTicket {
  readonly userId: number;
  readonly ticketId: number;
}

export interface NewFavourite extends FavouriteTicket {
  /** Whatever the user notes of it. */
  readonly extraInfo: string;
  readonly addedAt: Instant;
}

const selectFavourite = defineStatement(
  "select 1 from favourite_ticket where user_id = $1 and ticket_id = $2",
);

const selectFavourites = defineStatement<{ ticket_id: number; extra_info: string }>(`
  select ticket_id, extra_info
    from favourite_ticket
   where user_id = $1
   order by added_at, ticket_id`);

const insertFavourite = defineStatement(`
  insert into favourite_ticket (user_id, ticket_id, extra_info, added_at)
  values ($1, $2, $3, $4::timestamptz)
  on conflict (user_id, ticket_id) do update set extra_info = excluded.extra_info
   where favourite_ticket.extra_info <> excluded.extra_info`);

const deleteFavourite = defineStatement(
  "delete from favourite_ticket where user_id = $1 and ticket_id = $2",
);

export async function isFavourite(db: Queryable, favourite: FavouriteTicket): Promise<boolean> {
  const { userId, ticketId } = favourite;
  const { rowCount } = await db.query(selectFavourite, [userId, ticketId]);
  return rowCount > 0;
}

/** The favourites of a user, in the order in which he added them. */
export async function listFavourites(
  db: Queryable,
  userId: number,
): Promise<{ readonly ticketId: number; readonly extraInfo: string }[]> {
  const { rows } = await db.query(selectFavourites, [userId]);
  return rows.map((row) => ({ ticketId: row.ticket_id, extraInfo: row.extra_info }));
}

/** Adds a favourite; one that is there keeps its place and gets the new note. */
export async function addFavourite(db: Queryable, favourite: NewFavourite): Promise<void> {
  const { userId, ticketId, extraInfo, addedAt } = favourite;
  await db.query(insertFavourite, [userId, ticketId, extraInfo, timestampParameter(addedAt)]);
}

/** Returns whether there was one. */
export async function removeFavourite(db: Queryable, favourite: FavouriteTicket): Promise<boolean> {
  const { userId, ticketId } = favourite;
  const { rowCount } = await db.query(deleteFavourite, [userId, ticketId]);
  return rowCount > 0;
}
