import { openSecondsUpTo, type BusinessTimeIndex } from "./business-time-index.ts";
import { assertInstant } from "./time-range.ts";

/**
 * Elapsed seconds of [fromAt, untilAt) in which the schedule is open; 0 when `untilAt` is not later.
 * Instants are epoch seconds.
 *
 * @throws RangeError for an instant that is no whole second or lies outside the years 1700–9999.
 */
export function businessSeconds(index: BusinessTimeIndex, fromAt: number, untilAt: number): number {
  assertInstant(fromAt);
  assertInstant(untilAt);
  if (untilAt <= fromAt) return 0;
  return openSecondsUpTo(index, untilAt) - openSecondsUpTo(index, fromAt);
}
