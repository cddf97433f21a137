import type { Instant, OptionalInstant } from "./instant.ts";

/** Time as one priority's opening hours let it pass. */
export interface BusinessClock {
  /** Open seconds of [fromAt, untilAt), never negative: 0 when `untilAt` is not after `fromAt`. */
  elapsedSeconds(fromAt: Instant, untilAt: Instant): number;
  /**
   * The earliest instant at which the desk has been open for `seconds` since `fromAt`; `fromAt`
   * itself for 0 or less. Null when opening hours do not add up to that within a sensible time.
   */
  dueAt(fromAt: Instant, seconds: number): OptionalInstant;
}

/** The clock on which every second counts. */
export const roundTheClock: BusinessClock = {
  elapsedSeconds: (fromAt, untilAt) => Math.max(0, untilAt - fromAt),
  dueAt: (fromAt, seconds) => fromAt + Math.max(0, seconds),
};
