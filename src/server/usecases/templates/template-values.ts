import type { Caller } from "../../../domain/access/caller.ts";
import { defaultTicket } from "../../../domain/ticket/save/default-ticket.ts";
import type { Desk } from "../../../domain/desk/desk.ts";
import {
  customerValues,
  deskValues,
  messageValues,
  reminderValues,
  ticketValues,
  userValues,
} from "../../../domain/templates/ticket-values.ts";
import { businessClocks } from "../business-clocks.ts";

/** The names of everything that templates are filled in with. */
export function templateVariables(desk: Desk, caller: Caller): readonly string[] {
  const reading = { desk, language: "en" };
  const businessClock = businessClocks(desk);
  const ticket = defaultTicket({ caller, desk, businessClock, now: 0 });
  const message = { author: "", body: "", htmlBody: "", createdAt: 0 };
  const groups = [
    ticketValues(ticket, reading),
    customerValues(undefined),
    userValues(caller.user, { email: "", signature: "" }),
    messageValues(message, reading),
    deskValues(desk.settings.mail),
    reminderValues([]),
  ];
  return [...new Set(groups.flatMap((group) => Object.keys(group)))].sort();
}
