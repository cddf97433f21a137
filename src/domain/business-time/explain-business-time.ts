import type { BusinessTimeIndex } from "./business-time-index.ts";
import { formatEpochDay } from "./civil-date.ts";
import { localDaysWithin, openIntervals } from "./open-intervals.ts";
import { openingDayOn } from "./opening-days.ts";
import { SECONDS_PER_DAY, assertInstant } from "./time-range.ts";
import { firstReachedAt } from "./wall-clock.ts";

/** A stretch of one local date that counts (`open`), or the reason why it does not. */
export interface TimeSegment {
  readonly kind: "open" | "outsideHours" | "closedDay" | "holiday";
  /** `YYYY-MM-DD` in the time zone of the schedule. */
  readonly localDate: string;
  /** Epoch seconds; the segment runs up to, not including, `untilAt`. */
  readonly fromAt: number;
  readonly untilAt: number;
  readonly seconds: number;
}

/**
 * What became of every second of [fromAt, untilAt): segments in order, without gap or overlap. The
 * `open` ones are the intervals `businessSeconds` sums, so they always add up to its result, and all
 * of them add up to `untilAt - fromAt`. Made as they are consumed, a few per local date.
 *
 * @throws RangeError for an instant that is no whole second or lies outside the years 1700–9999.
 */
export function* explainBusinessTime(
  index: BusinessTimeIndex,
  fromAt: number,
  untilAt: number,
): Generator<TimeSegment, void> {
  assertInstant(fromAt);
  assertInstant(untilAt);
  let toldUntilAt = fromAt;
  for (const open of openIntervals(index, fromAt, untilAt)) {
    yield* closedSegments(index, toldUntilAt, open.fromAt);
    yield segment("open", open.epochDay, open.fromAt, open.untilAt);
    toldUntilAt = open.untilAt;
  }
  yield* closedSegments(index, toldUntilAt, untilAt);
}

/** Splits a stretch without open time at each local midnight, as the reason belongs to the date. */
function* closedSegments(
  index: BusinessTimeIndex,
  fromAt: number,
  untilAt: number,
): Generator<TimeSegment, void> {
  if (untilAt <= fromAt) return;
  const [firstDay, lastDay] = localDaysWithin(fromAt, untilAt);
  for (let epochDay = firstDay; epochDay <= lastDay; epochDay += 1) {
    const startsAt = firstReachedAt(index.clock, epochDay * SECONDS_PER_DAY);
    const endsAt = firstReachedAt(index.clock, (epochDay + 1) * SECONDS_PER_DAY);
    const segmentFromAt = Math.max(startsAt, fromAt);
    const segmentUntilAt = Math.min(endsAt, untilAt);
    if (segmentFromAt < segmentUntilAt) {
      const { kind } = openingDayOn(index.days, epochDay);
      const reason = kind === "openDay" ? "outsideHours" : kind;
      yield segment(reason, epochDay, segmentFromAt, segmentUntilAt);
    }
  }
}

function segment(
  kind: TimeSegment["kind"],
  epochDay: number,
  fromAt: number,
  untilAt: number,
): TimeSegment {
  return { kind, localDate: formatEpochDay(epochDay), fromAt, untilAt, seconds: untilAt - fromAt };
}
