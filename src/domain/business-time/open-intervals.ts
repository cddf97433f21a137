import { openingDayOn, type OpeningDays } from "./opening-days.ts";
import { SECONDS_PER_DAY } from "./time-range.ts";
import { lastReachedAt, firstReachedAt, type WallClock } from "./wall-clock.ts";

/** Open from `fromAt` up to, not including, `untilAt`, on the local date `epochDay`. */
export interface OpenInterval {
  readonly epochDay: number;
  readonly fromAt: number;
  readonly untilAt: number;
}

/**
 * The open time within [fromAt, untilAt), ascending and without overlap: the one stream that sums,
 * due times and explanations are all made of. One interval per run of open hours and local date.
 *
 * Hours begin when the wall clock first comes to their start and end when it last comes to their
 * stop, so they cover every second that shows a time they name. Where the clock is put back over the
 * boundary of two runs, these overlap; the earlier run keeps the common time, as a second that passes
 * once counts once.
 */
export function* openIntervals(
  { days, clock }: { readonly days: OpeningDays; readonly clock: WallClock },
  fromAt: number,
  untilAt: number,
): Generator<OpenInterval, void> {
  const [firstDay, lastDay] = localDaysWithin(fromAt, untilAt);
  let coveredUntilAt = fromAt;
  for (let epochDay = firstDay; epochDay <= lastDay; epochDay += 1) {
    const midnight = epochDay * SECONDS_PER_DAY;
    for (const { startMinute, stopMinute } of openingDayOn(days, epochDay).hours) {
      const opensAt = Math.max(firstReachedAt(clock, midnight + startMinute * 60), coveredUntilAt);
      const closesAt = Math.min(lastReachedAt(clock, midnight + stopMinute * 60), untilAt);
      if (opensAt < closesAt) {
        yield { epochDay, fromAt: opensAt, untilAt: closesAt };
        coveredUntilAt = closesAt;
      }
    }
  }
}

/**
 * The first and last local date, as epoch days, that can have a share in [fromAt, untilAt). A clock
 * is less than a day off UTC, and putting it back by up to a day can bring yesterday's date back.
 */
export function localDaysWithin(fromAt: number, untilAt: number): readonly [number, number] {
  return [Math.floor(fromAt / SECONDS_PER_DAY) - 3, Math.floor(untilAt / SECONDS_PER_DAY) + 1];
}
