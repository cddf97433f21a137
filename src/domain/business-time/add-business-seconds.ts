import {
  openChunkAt,
  openSecondsBeforeChunk,
  openSecondsUpTo,
  type BusinessTimeIndex,
} from "./business-time-index.ts";
import { secondsUntilOpenFor } from "./open-chunk.ts";
import { CHUNK_SECONDS, HORIZON_SECONDS, assertInstant, chunkNumberAt } from "./time-range.ts";

/**
 * The earliest instant (epoch seconds) by which the schedule has been open for `seconds` since
 * `fromAt`: `businessSeconds(index, fromAt, result) === seconds`. Time used up exactly at closing is
 * due then, not at the next opening. Nothing to wait for (`seconds` ≤ 0) is due at once, open or not.
 * `null` means not within ten years.
 *
 * @throws RangeError for a `fromAt` that is no whole second or lies outside the years 1700–9999, and
 * for `seconds` that are not whole.
 */
export function addBusinessSeconds(
  index: BusinessTimeIndex,
  fromAt: number,
  seconds: number,
): number | null {
  assertInstant(fromAt);
  if (!Number.isInteger(seconds)) throw new RangeError(`not whole seconds: ${seconds}`);
  if (seconds <= 0) return fromAt;
  const target = openSecondsUpTo(index, fromAt) + seconds;
  const latestAt = fromAt + HORIZON_SECONDS;
  for (let number = chunkNumberAt(fromAt); number <= chunkNumberAt(latestAt); number += 1) {
    const chunk = openChunkAt(index, number);
    const missing = target - openSecondsBeforeChunk(index, number);
    if (missing <= chunk.openSeconds) {
      const dueAt = number * CHUNK_SECONDS + secondsUntilOpenFor(chunk, missing);
      return dueAt <= latestAt ? dueAt : null;
    }
  }
  return null;
}
