import type { Caller } from "../access/caller.ts";
import type { BusinessClock } from "../business-clock.ts";
import type { Desk } from "../desk/desk.ts";
import type { Priority } from "../desk/priority.ts";
import type { Instant } from "../instant.ts";
import type { Ticket } from "./ticket.ts";

/** A stored ticket, and all that a change with a single purpose is decided from. */
export interface TicketSituation {
  /** The locked, stored ticket. */
  readonly stored: Ticket;
  readonly caller: Caller;
  readonly desk: Desk;
  /** Opening hours of a priority. */
  readonly businessClock: (priority: Priority) => BusinessClock;
  readonly now: Instant;
}
