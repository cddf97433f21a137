import type { BusinessClock } from "../business-clock.ts";
import type { Instant } from "../instant.ts";
import { timeToClose, type CloseDurations } from "./durations.ts";
import type { StatusTransition } from "./status-machine.ts";
import type { Ticket } from "./ticket.ts";

export type ClosureFields = Pick<Ticket, "closedAt"> & CloseDurations;

export interface ClosureContext {
  readonly now: Instant;
  /** Opening hours of the priority after the change. */
  readonly businessClock: BusinessClock;
}

/**
 * When and how fast a ticket was closed, after a change of its base status. Closing measures from
 * creation, every time anew. A ticket that is active or postponed again must not look closed, so the
 * fields are emptied, also when it comes back by way of Deleted or Spam. Anything else keeps them.
 */
export function closureAfter(
  transition: StatusTransition,
  ticket: Pick<Ticket, "createdAt"> & ClosureFields,
  { now, businessClock }: ClosureContext,
): ClosureFields {
  switch (transition) {
    case "close":
      return { closedAt: now, ...timeToClose(ticket.createdAt, now, businessClock) };
    case "open":
    case "reopen":
    case "postpone":
    case "activate":
    case "restore":
      return { closedAt: null, timeToCloseMinutes: 0, realTimeToCloseMinutes: 0 };
    case "stay":
    case "delete":
    case "markSpam":
    case "merge": {
      const { closedAt, timeToCloseMinutes, realTimeToCloseMinutes } = ticket;
      return { closedAt, timeToCloseMinutes, realTimeToCloseMinutes };
    }
  }
}
