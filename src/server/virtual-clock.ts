import type { Instant } from "../domain/instant.ts";
import type { Clock } from "./clock.ts";

/** A clock that stands still until somebody sets it. */
export interface VirtualClock extends Clock {
  /** Forwards or backwards. */
  set(at: Instant): void;
}

export function createVirtualClock(startAt: Instant): VirtualClock {
  let now = startAt;
  return {
    now: () => now,
    set: (at) => {
      now = at;
    },
  };
}
