import type { Instant } from "../domain/instant.ts";

/** Where the time comes from. Read once per use case and passed on as a value. */
export interface Clock {
  /** Current time, cut to whole seconds. */
  now(): Instant;
}

export const systemClock: Clock = {
  now: () => Math.floor(Date.now() / 1000),
};
