import { isAdministrator, type Caller } from "../../../domain/access/caller.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import * as stored from "../../storage/favourites.ts";
import { favouriteTexts } from "../../texts/favourite-texts.ts";
import { recordNameTexts } from "../../texts/record-name-texts.ts";
import { refusalTexts } from "../../texts/refusal-texts.ts";
import { say } from "../../texts/text.ts";
import { ticketTexts } from "../../texts/ticket-texts.ts";
import { listTickets } from "../get-tickets.ts";

/** A ticket among the favourites of a user; 0 = of the caller. */
export interface FavouriteWish {
  readonly userId: number;
  readonly ticketId: number;
}

export interface FavouriteRow extends FavouriteWish {
  readonly extraInfo: string;
}

/** Whether a user has a ticket among his favourites. */
export function isFavourite(
  context: Context,
  caller: Caller,
  wish: FavouriteWish,
): Promise<boolean> {
  const userId = whose(context, caller, wish.userId);
  return stored.isFavourite(context.database, { ...wish, userId });
}

/** The favourites of a user, in the order in which he added them. */
export async function listFavourites(
  context: Context,
  caller: Caller,
  { userId: wanted }: Pick<FavouriteWish, "userId">,
): Promise<FavouriteRow[]> {
  const userId = whose(context, caller, wanted);
  const rows = await stored.listFavourites(context.database, userId);
  return rows.map((row) => ({ ...row, userId }));
}

/**
 * Puts a ticket among the favourites of a user; one that is there gets the note. Throws `AppError`
 * "notFound" for a ticket that the caller may not see, "conflict" for one that was merged into another.
 */
export async function addFavourite(
  context: Context,
  caller: Caller,
  wish: FavouriteRow,
): Promise<void> {
  const userId = whose(context, caller, wish.userId);
  await requireTicket(context, caller, wish.ticketId);
  await stored.addFavourite(context.database, { ...wish, userId, addedAt: context.clock.now() });
}

/** Takes a ticket off the favourites of a user; one that is none is done with. */
export async function removeFavourite(
  context: Context,
  caller: Caller,
  wish: FavouriteWish,
): Promise<void> {
  const userId = whose(context, caller, wish.userId);
  await stored.removeFavourite(context.database, { ...wish, userId });
}

/** Takes a favourite off, or puts a ticket among them that is none. Returns whether it is one now. */
export async function toggleFavourite(
  context: Context,
  caller: Caller,
  wish: FavouriteRow,
): Promise<boolean> {
  const favourite = { ...wish, userId: whose(context, caller, wish.userId) };
  if (await stored.removeFavourite(context.database, favourite)) return false;
  await requireTicket(context, caller, wish.ticketId);
  await stored.addFavourite(context.database, { ...favourite, addedAt: context.clock.now() });
  return true;
}

/** Everybody has his own favourites; administrators may see to those of others. */
function whose(context: Context, caller: Caller, userId: number): number {
  const ownId = caller.user.userId;
  if (userId === 0 || userId === ownId) return ownId;
  if (!isAdministrator(caller)) {
    throw new AppError("forbidden", say(favouriteTexts.ofOthers));
  }
  const user = context.desk.current().users.get(userId);
  if (user !== undefined && !user.deleted) return userId;
  const fault = say(refusalTexts.unknownRecord, {
    record: say(recordNameTexts.user),
    id: userId,
  });
  throw new AppError("validation", fault, { members: new Map([["AssociateId", fault]]) });
}

async function requireTicket(context: Context, caller: Caller, ticketId: number): Promise<void> {
  const { tickets } = await listTickets(context, caller, [ticketId]);
  const [ticket] = tickets;
  if (ticket === undefined) throw new AppError("notFound", say(ticketTexts.unknown, { ticketId }));
  if (ticket.baseStatus !== "Merged") return;
  const intoTicketId = ticket.mergedIntoTicketId;
  throw new AppError("conflict", say(ticketTexts.merged, { ticketId: intoTicketId }));
}
