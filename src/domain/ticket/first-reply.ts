import type { BusinessClock } from "../business-clock.ts";
import type { Instant } from "../instant.ts";
import { timeToReply, type ReplyDurations } from "./durations.ts";
import type { Ticket } from "./ticket.ts";

export type ReplyFields = Pick<Ticket, "repliedAt"> & ReplyDurations;

/**
 * The reply fields of a new ticket. A setting (-1 = off) gives tickets that a user creates a time to
 * reply from the start. The plain time begins at 0 all the same, as nothing was measured.
 */
export function unrepliedFields(settingMinutes: number, createdByUser: boolean): ReplyFields {
  return {
    repliedAt: null,
    timeToReplyMinutes: createdByUser && settingMinutes >= 0 ? settingMinutes : 0,
    realTimeToReplyMinutes: 0,
  };
}

/** Notes the first reply to the customer. Only the first counts; later ones change nothing. */
export function recordReply(
  ticket: Pick<Ticket, "createdAt"> & ReplyFields,
  repliedAt: Instant,
  clock: BusinessClock,
): ReplyFields {
  if (ticket.repliedAt !== null) {
    const { timeToReplyMinutes, realTimeToReplyMinutes } = ticket;
    return { repliedAt: ticket.repliedAt, timeToReplyMinutes, realTimeToReplyMinutes };
  }
  return { repliedAt, ...timeToReply(ticket.createdAt, repliedAt, clock) };
}
