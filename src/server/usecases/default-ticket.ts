import type { Caller } from "../../domain/access/caller.ts";
import { defaultTicket } from "../../domain/ticket/save/default-ticket.ts";
import type { Context } from "../context.ts";
import { loadForNewTicket, noNamedRecords } from "../storage/tickets/load-ticket.ts";
import type { TicketView } from "./ticket-view.ts";
import { businessClocks } from "./business-clocks.ts";

/**
 * What a new ticket of the caller would start as; nothing is stored. An unknown type is as good as none.
 */
export async function getDefaultTicket(
  context: Context,
  caller: Caller,
  ticketTypeId = 0,
): Promise<TicketView> {
  const desk = context.desk.current();
  const ticket = defaultTicket(
    {
      caller: await withLastCategory(context, caller),
      desk,
      businessClock: businessClocks(desk),
      now: context.clock.now(),
    },
    ticketTypeId,
  );
  const references = { persons: new Map(), sales: new Map(), projects: new Map() };
  return { desk, caller, details: { ticket, messages: [], references } };
}

/** The category last used changes with every ticket and is no part of the desk's copy. */
async function withLastCategory(context: Context, caller: Caller): Promise<Caller> {
  const { user } = caller;
  if (!user.useLastCategory) return caller;
  const { lastCategoryId } = await loadForNewTicket(context.database, user.userId, noNamedRecords);
  return { ...caller, user: { ...user, lastCategoryId } };
}
