import type { Caller } from "../../domain/access/caller.ts";
import { defaultTicket } from "../../domain/ticket/save/default-ticket.ts";
import type { Context } from "../context.ts";
import type { TicketView } from "./ticket-view.ts";
import { businessClocks } from "./business-clocks.ts";

/** What a new ticket of the caller would start as; nothing is stored. */
export function getDefaultTicket(context: Context, caller: Caller): TicketView {
  const desk = context.desk.current();
  const ticket = defaultTicket({
    caller,
    desk,
    businessClock: businessClocks(desk),
    now: context.clock.now(),
  });
  const references = { persons: new Map(), sales: new Map(), projects: new Map() };
  return { desk, caller, details: { ticket, messages: [], references } };
}
