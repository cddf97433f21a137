import type { BusinessClock } from "../business-clock.ts";
import type { Instant } from "../instant.ts";
import type { Ticket } from "./ticket.ts";

export type ReplyDurations = Pick<Ticket, "timeToReplyMinutes" | "realTimeToReplyMinutes">;
export type CloseDurations = Pick<Ticket, "timeToCloseMinutes" | "realTimeToCloseMinutes">;

/**
 * How long the customer waited for the first reply: in opening hours of the ticket's present
 * priority and in plain time. Whole minutes, rounded down; never negative. A snapshot: later changes
 * of priority or opening hours leave it alone.
 */
export function timeToReply(
  createdAt: Instant,
  repliedAt: Instant,
  clock: BusinessClock,
): ReplyDurations {
  return {
    timeToReplyMinutes: businessMinutes(createdAt, repliedAt, clock),
    realTimeToReplyMinutes: realMinutes(createdAt, repliedAt),
  };
}

/** The same from creation to closing, under the priority the ticket has after it was closed. */
export function timeToClose(
  createdAt: Instant,
  closedAt: Instant,
  clock: BusinessClock,
): CloseDurations {
  return {
    timeToCloseMinutes: businessMinutes(createdAt, closedAt, clock),
    realTimeToCloseMinutes: realMinutes(createdAt, closedAt),
  };
}

function businessMinutes(fromAt: Instant, untilAt: Instant, clock: BusinessClock): number {
  return Math.floor(clock.elapsedSeconds(fromAt, untilAt) / 60);
}

function realMinutes(fromAt: Instant, untilAt: Instant): number {
  return Math.max(0, Math.floor((untilAt - fromAt) / 60));
}
