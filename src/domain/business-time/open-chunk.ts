import type { OpenInterval } from "./open-intervals.ts";

/**
 * The open intervals of one chunk with the open seconds before each. All values are seconds counted
 * from the start of the chunk, so that chunks with the same pattern can share one object.
 */
export interface OpenChunk {
  readonly opensAfter: Uint32Array;
  /** One entry more than there are intervals: the last is the sum of the whole chunk. */
  readonly openSecondsBefore: Uint32Array;
  readonly openSeconds: number;
}

/** `intervals` lie within the chunk that starts at `chunkAt`, ascending and without overlap. */
export function openChunkOf(intervals: Iterable<OpenInterval>, chunkAt: number): OpenChunk {
  const opensAfter: number[] = [];
  const openSecondsBefore: number[] = [];
  let openSeconds = 0;
  for (const { fromAt, untilAt } of intervals) {
    opensAfter.push(fromAt - chunkAt);
    openSecondsBefore.push(openSeconds);
    openSeconds += untilAt - fromAt;
  }
  openSecondsBefore.push(openSeconds);
  return {
    opensAfter: Uint32Array.from(opensAfter),
    openSecondsBefore: Uint32Array.from(openSecondsBefore),
    openSeconds,
  };
}

/** Open seconds among the first `seconds` seconds of the chunk. */
export function openSecondsWithin(chunk: OpenChunk, seconds: number): number {
  const position = countBelow(chunk.opensAfter, seconds) - 1;
  if (position < 0) return 0;
  const before = chunk.openSecondsBefore[position] ?? 0;
  const opensAfter = chunk.opensAfter[position] ?? 0;
  return Math.min(before + seconds - opensAfter, chunk.openSecondsBefore[position + 1] ?? 0);
}

/**
 * The least number of seconds after which the chunk has been open for `openSeconds`, which lies
 * between 1 and the chunk's sum. Open time used up exactly at closing ends there, not at the next
 * opening.
 */
export function secondsUntilOpenFor(chunk: OpenChunk, openSeconds: number): number {
  const position = countBelow(chunk.openSecondsBefore, openSeconds) - 1;
  const before = chunk.openSecondsBefore[position] ?? 0;
  return (chunk.opensAfter[position] ?? 0) + openSeconds - before;
}

/** How many of the ascending values are less than `limit`. */
function countBelow(values: Uint32Array, limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
