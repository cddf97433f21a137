import { addBusinessSeconds } from "../business-time/add-business-seconds.ts";
import { createBusinessTimeIndex } from "../business-time/business-time-index.ts";
import { businessSeconds } from "../business-time/business-seconds.ts";
import { scheduleOfFrame } from "../business-time/schedule-of-frame.ts";
import { roundTheClock, type BusinessClock } from "../business-clock.ts";
import type { Priority } from "../desk/priority.ts";
import type { Instant } from "../instant.ts";
import type { CountedTime, CountedSegment } from "./counted-time.ts";
import { openingHoursSegments } from "./opening-hours-segments.ts";

/** A clock that also tells what it counts and what it skips. */
export interface ExplainedClock extends BusinessClock {
  /** Every second of [fromAt, untilAt) in at most `segmentsMax` segments. */
  tell(fromAt: Instant, untilAt: Instant, segmentsMax?: number): CountedTime;
}

/** As many segments as one value is told in, so that the answer about an old ticket stays readable. */
export const SEGMENTS_MAX = 240;

/**
 * The opening hours of a priority. Costly to make: keep it for as long as the priority.
 *
 * @throws RangeError for hours or a time zone that no desk can be given.
 */
export function explainedClockOf(priority: Priority, timeZone: string): ExplainedClock {
  const { priorityId, weekHours, weekBreaks, holidays } = priority;
  const schedule = scheduleOfFrame({ week: weekHours, breaks: weekBreaks, holidays, timeZone });
  const index = createBusinessTimeIndex(schedule);
  return {
    elapsedSeconds: (fromAt, untilAt) => businessSeconds(index, fromAt, untilAt),
    dueAt: (fromAt, seconds) => addBusinessSeconds(index, fromAt, seconds),
    tell: (fromAt, untilAt, segmentsMax = SEGMENTS_MAX) => {
      const segments = openingHoursSegments(index, { fromAt, untilAt }, segmentsMax);
      return countedTime(fromAt, untilAt, priorityId, segments);
    },
  };
}

/** The clock on which every second counts. */
export const everySecond: ExplainedClock = {
  ...roundTheClock,
  tell: (fromAt, untilAt) => {
    const seconds = untilAt - fromAt;
    const segments: CountedSegment[] =
      seconds > 0 ? [{ kind: "elapsed", fromAt, untilAt, seconds, countedSeconds: seconds }] : [];
    return countedTime(fromAt, untilAt, 0, segments);
  },
};

function countedTime(
  fromAt: Instant,
  untilAt: Instant,
  priorityId: number,
  segments: readonly CountedSegment[],
): CountedTime {
  const countedSeconds = segments.reduce((sum, segment) => sum + segment.countedSeconds, 0);
  return { fromAt, untilAt, priorityId, segments, countedSeconds };
}

/** The hours of a priority that is gone: nothing is known of them, so nothing can be told or counted. */
export function lostHours(priorityId: number): ExplainedClock {
  return {
    elapsedSeconds: () => 0,
    dueAt: () => null,
    tell: (fromAt, untilAt) => countedTime(fromAt, untilAt, priorityId, []),
  };
}
