import type { Instant } from "../instant.ts";

interface Stretch {
  /** The stretch runs up to, not including, `untilAt`. */
  readonly fromAt: Instant;
  readonly untilAt: Instant;
  readonly seconds: number;
  /** How many of the seconds count: all of them or, but for a summary, none. */
  readonly countedSeconds: number;
}

/**
 * A stretch of time and whether it counts: `open` lies within opening hours, `elapsed` counts
 * because every second does. The others are skipped: `outsideHours` on a day that has opening
 * hours, `closedDay` because the weekday has none. May reach over several days.
 */
interface PlainSegment extends Stretch {
  readonly kind: "open" | "elapsed" | "outsideHours" | "closedDay";
}

/** Skipped, or what a holiday took away of it. Each holiday is told by itself. */
interface HolidaySegment extends Stretch {
  readonly kind: "holiday";
  /** `YYYY-MM-DD` in the desk's base zone. */
  readonly localDate: string;
}

/** Many days told in one: the middle of a long time. */
interface SummarySegment extends Stretch {
  readonly kind: "summary";
  /** How many local dates of each sort have a share in it. */
  readonly openDays: number;
  readonly closedDays: number;
  readonly holidays: number;
}

export type CountedSegment = PlainSegment | HolidaySegment | SummarySegment;

/** A span of time, told second by second: in order, without gap or overlap. */
export interface CountedTime {
  readonly fromAt: Instant;
  readonly untilAt: Instant;
  /** The priority whose opening hours count; 0 = every second counts. */
  readonly priorityId: number;
  readonly segments: readonly CountedSegment[];
  /** What the segments count, added up. */
  readonly countedSeconds: number;
}
