import type { BusinessClock } from "../business-clock.ts";
import type { TicketStatus, TimeCounter } from "../desk/status.ts";
import type { Instant } from "../instant.ts";
import type { Ticket } from "./ticket.ts";

/** Seconds that the finished stays took, per kind of status, and the start of the present one. */
export type TimeCounters = Pick<
  Ticket,
  | "statusSince"
  | "timeSpentInternallySeconds"
  | "timeSpentExternallySeconds"
  | "timeSpentQueueSeconds"
  | "realTimeSpentInternallySeconds"
  | "realTimeSpentExternallySeconds"
  | "realTimeSpentQueueSeconds"
>;

/**
 * The published counters are 32-bit numbers. A stay of more than 68 years, which a ticket with a
 * wrong time of creation can have, fills its counter instead of being refused.
 */
const COUNTER_MAX_SECONDS = 2_147_483_647;

const capped = (seconds: number): number => Math.min(seconds, COUNTER_MAX_SECONDS);

/** One finished stay of a ticket in a status: a row of its status history. */
export interface StatusStay {
  readonly statusId: number;
  readonly businessSeconds: number;
  readonly realSeconds: number;
  readonly fromAt: Instant;
  readonly untilAt: Instant;
}

export interface EndOfStay {
  /** The status that is left. */
  readonly status: TicketStatus;
  /** Opening hours of the priority the ticket had before the change. */
  readonly businessClock: BusinessClock;
  readonly now: Instant;
}

/** The counters that changed; the others stay as they are. */
export type CounterChanges = Partial<TimeCounters> & Pick<TimeCounters, "statusSince">;

/**
 * Ends the stay in a status, to be called whenever the status row of a ticket changes. The whole
 * stay is booked at once, in opening hours and in plain time, to the pair of counters its status
 * names; a status without one books nowhere, but leaves its history row as every status does. Until
 * then nothing of the running stay shows in the counters, so a change of priority alone books
 * nothing. A stay is 0 seconds long when the clock was set back meanwhile.
 */
export function endStay(
  counters: TimeCounters,
  { status, businessClock, now }: EndOfStay,
): { readonly counters: CounterChanges; readonly stay: StatusStay } {
  const fromAt = counters.statusSince;
  const stay: StatusStay = {
    statusId: status.statusId,
    businessSeconds: capped(businessClock.elapsedSeconds(fromAt, now)),
    realSeconds: capped(Math.max(0, now - fromAt)),
    fromAt,
    untilAt: now,
  };
  return {
    counters: { ...bookedCounters(counters, status.timeCounter, stay), statusSince: now },
    stay,
  };
}

function bookedCounters(
  counters: TimeCounters,
  timeCounter: TimeCounter,
  { businessSeconds, realSeconds }: StatusStay,
): Partial<TimeCounters> {
  switch (timeCounter) {
    case "None":
      return {};
    case "Internally":
      return {
        timeSpentInternallySeconds: capped(counters.timeSpentInternallySeconds + businessSeconds),
        realTimeSpentInternallySeconds: capped(
          counters.realTimeSpentInternallySeconds + realSeconds,
        ),
      };
    case "Externally":
      return {
        timeSpentExternallySeconds: capped(counters.timeSpentExternallySeconds + businessSeconds),
        realTimeSpentExternallySeconds: capped(
          counters.realTimeSpentExternallySeconds + realSeconds,
        ),
      };
    case "Queue":
      return {
        timeSpentQueueSeconds: capped(counters.timeSpentQueueSeconds + businessSeconds),
        realTimeSpentQueueSeconds: capped(counters.realTimeSpentQueueSeconds + realSeconds),
      };
  }
}
