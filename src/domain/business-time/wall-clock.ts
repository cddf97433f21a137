import { Temporal } from "temporal-polyfill";
import { CHUNK_SECONDS, SECONDS_PER_DAY } from "./time-range.ts";

/** In [fromAt, untilAt), epoch seconds, the wall clock runs `offsetSeconds` ahead of UTC. */
interface OffsetPeriod {
  readonly fromAt: number;
  readonly untilAt: number;
  readonly offsetSeconds: number;
}

/**
 * The clock on the wall in one time zone. A wall time is a number of `wallSeconds`: the seconds from
 * 1970-01-01 00:00 to that date and time, counted as if no clock were ever changed.
 */
export interface WallClock {
  readonly timeZone: string;
  /** The zone's rules per stretch of wall time, looked up when first needed. */
  readonly periodsByStretch: Map<number, readonly OffsetPeriod[]>;
}

/** Clocks differ from UTC by less than a day, so a change two days away cannot matter. */
const MARGIN_SECONDS = 2 * SECONDS_PER_DAY;

/** @throws RangeError when the zone is unknown. */
export function createWallClock(timeZone: string): WallClock {
  const clock: WallClock = { timeZone, periodsByStretch: new Map() };
  periodsAround(clock, 0);
  return clock;
}

/**
 * The first instant at which the clock shows this time or a later one. A time shown twice, because
 * the clock was put back, yields the first; a time skipped, because it was put forward, the end of
 * the gap.
 */
export function firstReachedAt(clock: WallClock, wallSeconds: number): number {
  for (const { fromAt, untilAt, offsetSeconds } of periodsAround(clock, wallSeconds)) {
    const reachedAt = Math.max(fromAt, wallSeconds - offsetSeconds);
    if (reachedAt < untilAt) return reachedAt;
  }
  throw new Error("unreachable: the last offset period has no end");
}

/**
 * The last instant at which the clock comes to this time; afterwards it shows later times only. A
 * time shown twice yields the second; a time skipped, the end of the gap.
 */
export function lastReachedAt(clock: WallClock, wallSeconds: number): number {
  let reachedAt = Number.NEGATIVE_INFINITY;
  for (const { fromAt, untilAt, offsetSeconds } of periodsAround(clock, wallSeconds)) {
    const beginsInTime = fromAt + offsetSeconds <= wallSeconds;
    if (beginsInTime) reachedAt = Math.min(untilAt, wallSeconds - offsetSeconds);
  }
  return reachedAt;
}

function periodsAround(clock: WallClock, wallSeconds: number): readonly OffsetPeriod[] {
  const stretch = Math.floor(wallSeconds / CHUNK_SECONDS);
  const known = clock.periodsByStretch.get(stretch);
  if (known !== undefined) return known;
  const periods = lookUpPeriods(
    clock.timeZone,
    stretch * CHUNK_SECONDS - MARGIN_SECONDS,
    (stretch + 1) * CHUNK_SECONDS + MARGIN_SECONDS,
  );
  clock.periodsByStretch.set(stretch, periods);
  return periods;
}

/**
 * The offsets in force from `fromAt` until `untilAt`; the outermost two are taken to last for ever.
 * One look-up per clock change. The polyfill searches no more than three years ahead of a future
 * instant, hence the short stretches.
 */
function lookUpPeriods(timeZone: string, fromAt: number, untilAt: number): OffsetPeriod[] {
  const periods: OffsetPeriod[] = [];
  let periodFromAt = Number.NEGATIVE_INFINITY;
  let moment = Temporal.Instant.fromEpochMilliseconds(fromAt * 1000).toZonedDateTimeISO(timeZone);
  while (periodFromAt < Number.POSITIVE_INFINITY) {
    const offsetSeconds = moment.offsetNanoseconds / 1e9;
    const change = moment.getTimeZoneTransition("next");
    const changesAt = change === null ? untilAt : change.epochMilliseconds / 1000;
    const periodUntilAt = changesAt < untilAt ? changesAt : Number.POSITIVE_INFINITY;
    periods.push({ fromAt: periodFromAt, untilAt: periodUntilAt, offsetSeconds });
    periodFromAt = periodUntilAt;
    moment = change ?? moment;
  }
  return periods;
}
