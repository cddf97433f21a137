import type { Ticket } from "../ticket/ticket.ts";
import { accessAllows, type AccessLevel } from "./access-to-ticket.ts";

/** `merged`: the ticket lives on inside another one and is kept only so that its id still leads there. */
export type TicketState = "new" | "stored" | "merged";

export function ticketStateOf(stored: Pick<Ticket, "baseStatus"> | null): TicketState {
  if (stored === null) return "new";
  return stored.baseStatus === "Merged" ? "merged" : "stored";
}

export type SavePermission = "granted" | "merged" | "noEditAccess";

/**
 * Whether a ticket can be saved at all. This one answer guards the save and decides what table and
 * field rights promise, so that a form never offers what a save would refuse. A merged ticket is
 * closed to everybody.
 */
export function savePermission(access: AccessLevel, state: TicketState): SavePermission {
  if (state === "merged") return "merged";
  return accessAllows(access, "edit") ? "granted" : "noEditAccess";
}
