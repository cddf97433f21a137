import type { Instant } from "../../domain/instant.ts";

const SECONDS_PER_MINUTE = 60;

/**
 * Seconds from `now` to the next run of something that runs once a minute, `offsetSeconds` into each.
 * Never 0: a run that has just been is not repeated in the same second.
 */
export function secondsToNextRun(now: Instant, offsetSeconds: number): number {
  const intoRound = (now - offsetSeconds) % SECONDS_PER_MINUTE;
  return SECONDS_PER_MINUTE - ((intoRound + SECONDS_PER_MINUTE) % SECONDS_PER_MINUTE);
}
