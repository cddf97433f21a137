import type { BusinessClock } from "../../src/domain/business-clock.ts";

const DAY_SECONDS = 86_400;
const OPENS_SECOND = 9 * 3600;
const CLOSES_SECOND = 17 * 3600;

/** Monday to Friday, 09:00–17:00, at a fixed distance from UTC: easy to follow by hand. */
export function officeClock(utcOffsetHours: number): BusinessClock {
  const offsetSeconds = utcOffsetHours * 3600;

  function* openFrom(fromAt: number): Generator<readonly [number, number], never> {
    for (let day = Math.floor((fromAt + offsetSeconds) / DAY_SECONDS); ; day += 1) {
      // Day 0 was a Thursday; 0 = Monday here.
      const weekday = (((day + 3) % 7) + 7) % 7;
      const midnight = day * DAY_SECONDS - offsetSeconds;
      const opensAt = Math.max(midnight + OPENS_SECOND, fromAt);
      const closesAt = midnight + CLOSES_SECOND;
      if (weekday < 5 && opensAt < closesAt) yield [opensAt, closesAt];
    }
  }

  return {
    elapsedSeconds(fromAt, untilAt) {
      let seconds = 0;
      for (const [opensAt, closesAt] of openFrom(fromAt)) {
        if (opensAt >= untilAt) break;
        seconds += Math.min(closesAt, untilAt) - opensAt;
      }
      return seconds;
    },
    dueAt(fromAt, seconds) {
      if (seconds <= 0) return fromAt;
      let left = seconds;
      for (const [opensAt, closesAt] of openFrom(fromAt)) {
        if (left <= closesAt - opensAt) return opensAt + left;
        left -= closesAt - opensAt;
      }
      throw new Error("unreachable: the office opens again and again");
    },
  };
}
