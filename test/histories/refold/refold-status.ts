import type { Desk } from "../../../src/domain/desk/desk.ts";
import type { StatusStay } from "../../../src/domain/ticket/time-counters.ts";
import { minutes, statusOf, type Moment } from "./desk-facts.ts";
import { told, toldInstant, type RecordedEntry } from "./log-entry.ts";
import type { Draft } from "./refolded-ticket.ts";
import type { SlowBusinessClock } from "./slow-business-clock.ts";

/** Books the whole stay in the status that was left to the pair of counters the status names. */
export function endStay(
  ticket: Draft,
  statusId: number,
  left: { readonly at: number; readonly frameBefore: SlowBusinessClock; readonly desk: Desk },
): StatusStay {
  const fromAt = ticket.statusSince;
  const businessSeconds = left.frameBefore.seconds(fromAt, left.at);
  const realSeconds = Math.max(0, left.at - fromAt);
  const { timeCounter } = statusOf(statusId, left.desk);
  if (timeCounter !== "None") {
    ticket[`timeSpent${timeCounter}Seconds`] += businessSeconds;
    ticket[`realTimeSpent${timeCounter}Seconds`] += realSeconds;
  }
  ticket.statusSince = left.at;
  return { statusId, businessSeconds, realSeconds, fromAt, untilAt: left.at };
}

/** Measured from creation, at each closing. */
export function close(ticket: Draft, { at, frameClock }: Moment): void {
  ticket.closedAt = at;
  ticket.timeToCloseMinutes = minutes(frameClock.seconds(ticket.createdAt, at));
  ticket.realTimeToCloseMinutes = minutes(at - ticket.createdAt);
}

/** An open ticket must not look closed. */
export function forgetClosing(ticket: Draft): void {
  ticket.closedAt = null;
  ticket.timeToCloseMinutes = 0;
  ticket.realTimeToCloseMinutes = 0;
}

/** The end of a postponement, which is a wish; a ticket that is not postponed has none. */
export function activationOf(ticket: Draft, entry: RecordedEntry): number | null {
  if (ticket.baseStatus !== "Postponed") return null;
  const said = toldInstant(entry, told.activatesAt);
  return said === undefined ? ticket.activatesAt : said;
}
