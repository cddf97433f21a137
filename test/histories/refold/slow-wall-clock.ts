import { Temporal } from "temporal-polyfill";

const HOUR = 3600;

/** How the clock is walked along: by the hour, and where it does not run evenly ever finer. */
const strides = [HOUR, 60, 1] as const;

/** No clock is further ahead of UTC than this, and none further behind. */
const MOST_AHEAD = 15 * HOUR;
const MOST_BEHIND = 13 * HOUR;

/**
 * The clock on the wall of one time zone, known only by looking at it. Times on the wall are seconds
 * from 1970-01-01 00:00 to the date and time it shows.
 */
export interface SlowWallClock {
  shownAt(at: number): number;
  /** The first instant at which the clock shows this time, or has jumped past it. */
  firstShows(wall: number): number;
  /** The instant from which on the clock never again shows an earlier time. */
  lastComesTo(wall: number): number;
  /** The next instant after `at` at which the clock jumps, within two years; null = none. */
  nextJump(at: number): number | null;
}

export function createSlowWallClock(timeZone: string): SlowWallClock {
  const seen = new Map<number, number>();

  function shownAt(at: number): number {
    let shown = seen.get(at);
    if (shown === undefined) {
      shown = lookAtClock(at, timeZone);
      seen.set(at, shown);
    }
    return shown;
  }

  const runsEvenly = (from: number, until: number): boolean =>
    shownAt(until) - shownAt(from) === until - from;

  function firstWithin(from: number, until: number, wall: number, grain: number): number | null {
    const stride = strides[grain] ?? 1;
    for (let mark = from; mark < until; mark += stride) {
      const next = mark + stride;
      if (runsEvenly(mark, next)) {
        if (shownAt(next) >= wall) return next - (shownAt(next) - wall);
      } else if (stride === 1) {
        if (shownAt(next) >= wall) return next;
      } else {
        const found = firstWithin(mark, next, wall, grain + 1);
        if (found !== null) return found;
      }
    }
    return null;
  }

  function lastWithin(from: number, until: number, wall: number, grain: number): number | null {
    const stride = strides[grain] ?? 1;
    for (let mark = until; mark > from; mark -= stride) {
      const previous = mark - stride;
      if (runsEvenly(previous, mark)) {
        if (shownAt(previous) < wall) return previous + (wall - shownAt(previous));
      } else if (stride === 1) {
        if (shownAt(previous) < wall) return mark;
      } else {
        const found = lastWithin(previous, mark, wall, grain + 1);
        if (found !== null) return found;
      }
    }
    return null;
  }

  const search = (wall: number, within: typeof firstWithin): number => {
    const from = Math.floor((wall - MOST_AHEAD) / HOUR) * HOUR;
    const until = Math.ceil((wall + MOST_BEHIND) / HOUR) * HOUR;
    const found = within(from, until, wall, 0);
    if (found === null) throw new Error(`${timeZone} never shows ${wall}`);
    return found;
  };

  return {
    shownAt,
    firstShows: (wall) => search(wall, firstWithin),
    lastComesTo: (wall) => search(wall, lastWithin),
    nextJump(at) {
      const start = Math.floor(at / HOUR) * HOUR;
      for (let hour = start; hour < start + 2 * 366 * 24 * HOUR; hour += HOUR) {
        if (runsEvenly(hour, hour + HOUR)) continue;
        for (let minute = hour; minute < hour + HOUR; minute += 60) {
          if (!runsEvenly(minute, minute + 60) && minute + 60 > at) return minute + 60;
        }
      }
      return null;
    },
  };
}

/** Reads date and time off the clock; what it knows of offsets is not asked for. */
function lookAtClock(at: number, timeZone: string): number {
  const shown = Temporal.Instant.fromEpochMilliseconds(at * 1000).toZonedDateTimeISO(timeZone);
  const { year, month, day, hour, minute, second } = shown;
  return Date.UTC(year, month - 1, day, hour, minute, second) / 1000;
}
