import { accessAllows, accessToTicket } from "../../../domain/access/access-to-ticket.ts";
import type { Caller } from "../../../domain/access/caller.ts";
import type { PresenceMode } from "../../../domain/live/presence.ts";
import { categoryOf } from "../../../domain/ticket/save/find-on-desk.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import { findTickets } from "../../storage/outbox/outbox-facts.ts";
import { findPresences, storePresence } from "../../storage/presence/presences.ts";
import { liveTexts } from "../../texts/live-texts.ts";
import { say } from "../../texts/text.ts";
import { currentCaller } from "../current-caller.ts";
import { getTicket } from "../get-ticket.ts";

/** Somebody who is at a ticket, by name. */
export interface NamedPresence {
  readonly ticketId: number;
  readonly userId: number;
  readonly fullName: string;
  readonly mode: PresenceMode;
}

/** Notes what the caller does at a ticket. Throws "notFound" for one that is not for him. */
export async function tellPresence(
  context: Context,
  caller: Caller,
  { ticketId, mode }: { readonly ticketId: number; readonly mode: PresenceMode },
): Promise<void> {
  if ((await getTicket(context, caller, ticketId)) === null) {
    throw new AppError("notFound", say(liveTexts.noTicketToWriteTo));
  }
  await storePresence(context.database, { ticketId, mode, userId: caller.user.userId });
}

/** Who is at tickets that the caller may see, the caller left out. */
export async function getPresences(
  { database, desk: cache }: Context,
  caller: Caller,
  ticketIds: readonly number[],
): Promise<readonly NamedPresence[]> {
  const [tickets, presences] = await Promise.all([
    findTickets(database, ticketIds),
    findPresences(database, ticketIds),
  ]);
  const desk = cache.current();
  const now = currentCaller(caller, desk);
  return presences
    .filter(({ ticketId, userId }) => {
      const ticket = tickets.get(ticketId);
      if (ticket === undefined || userId === now.user.userId) return false;
      const access = accessToTicket(now, ticket, categoryOf(desk, ticket.categoryId));
      return accessAllows(access, "list");
    })
    .map((presence) => ({
      ...presence,
      fullName: desk.users.get(presence.userId)?.fullName ?? "",
    }));
}
