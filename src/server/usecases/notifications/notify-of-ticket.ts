import { accessAllows, accessToTicket } from "../../../domain/access/access-to-ticket.ts";
import type { Caller } from "../../../domain/access/caller.ts";
import type { Desk } from "../../../domain/desk/desk.ts";
import type { Audience } from "../../../domain/notifications/audience.ts";
import {
  hotlistHearers,
  type HotlistQuestion,
} from "../../../domain/notifications/hotlist-hearers.ts";
import { notify } from "../../../domain/notifications/notify.ts";
import { newMessage, newTicket, type Occasion } from "../../../domain/notifications/occasions.ts";
import { categoryOf } from "../../../domain/ticket/save/find-on-desk.ts";
import type { Ticket } from "../../../domain/ticket/ticket.ts";
import type { Context } from "../../context.ts";
import { loadAudiences } from "../../storage/notifications/load-audiences.ts";
import { addNotices } from "../../storage/notifications/store-notices.ts";
import { findTickets } from "../../storage/tickets/find-tickets.ts";
import { readTogether } from "../../storage/read-together.ts";
import { currentCaller } from "../current-caller.ts";

/** What users can be told of a ticket at any time. */
export type ToldNews = "newTicket" | "newMessage";

const occasionOf: Readonly<Record<ToldNews, (ticket: Ticket, desk: Desk) => Occasion>> = {
  newTicket,
  newMessage,
};

/**
 * Tells users of a ticket as if it, or its last message, had just come in. False when there is none that
 * the caller may read.
 */
export async function notifyOfTicket(
  context: Context,
  caller: Caller,
  { ticketId, news }: { readonly ticketId: number; readonly news: ToldNews },
): Promise<boolean> {
  const found = await findTold(context, caller, ticketId);
  if (found === null) return false;
  const { ticket, desk, audience } = found;
  const now = context.clock.now();
  const actingUserId = caller.user.userId;
  const telling = { audience, desk, actingUserId, now };
  await addNotices(context.database, notify([occasionOf[news](ticket, desk)], telling), now);
  return true;
}

/** Who wants to hear of events of a favourite, by user id; nobody for whoever may not read the ticket. */
export async function findHotlistHearers(
  context: Context,
  caller: Caller,
  { ticketId, ...question }: HotlistQuestion & { readonly ticketId: number },
): Promise<{ readonly userIds: readonly number[]; readonly desk: Desk }> {
  const found = await findTold(context, caller, ticketId);
  if (found === null) return { userIds: [], desk: context.desk.current() };
  const { audience, desk } = found;
  return { userIds: hotlistHearers(audience, desk, question), desk };
}

async function findTold(
  context: Context,
  caller: Caller,
  ticketId: number,
): Promise<{ readonly ticket: Ticket; readonly desk: Desk; readonly audience: Audience } | null> {
  const [found, audienceOf] = await readTogether(context.database, (reader) =>
    Promise.all([findTickets(reader, [ticketId]), loadAudiences(reader, [ticketId])]),
  );
  const ticket = found.tickets.get(ticketId);
  if (ticket === undefined) return null;
  const desk = await context.desk.refreshIfOlderThan(found.deskVersion);
  const access = accessToTicket(
    currentCaller(caller, desk),
    ticket,
    categoryOf(desk, ticket.categoryId),
  );
  return accessAllows(access, "read") ? { ticket, desk, audience: audienceOf(ticketId) } : null;
}
