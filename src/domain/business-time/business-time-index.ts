import { openChunkOf, openSecondsWithin, type OpenChunk } from "./open-chunk.ts";
import { openIntervals } from "./open-intervals.ts";
import { openingDaysOf, type OpeningDays } from "./opening-days.ts";
import type { Schedule } from "./schedule.ts";
import {
  CHUNK_SECONDS,
  CHUNKS_PER_CYCLE,
  FIRST_CHUNK,
  FIRST_REPEATING_CHUNK,
  LAST_CHUNK,
  SECONDS_PER_DAY,
  chunkNumberAt,
} from "./time-range.ts";
import { createWallClock, type WallClock } from "./wall-clock.ts";

/**
 * A schedule with the open seconds of the years asked for so far, summed so that any question is a
 * binary search. Make one per schedule and keep it; it grows by itself.
 *
 * Growing costs time in proportion to the days between the years already known and the instant asked
 * for: well under a millisecond per year, most of it for looking up clock changes. Beyond 2101 the
 * same 400 years come round again, so even the span from 1760 to 9999 stays below half a second,
 * once, and a few megabytes.
 */
export interface BusinessTimeIndex {
  readonly schedule: Schedule;
  readonly days: OpeningDays;
  readonly clock: WallClock;
  /** By chunk number − `FIRST_CHUNK`. */
  readonly chunks: (OpenChunk | undefined)[];
  /** By chunk number modulo `CHUNKS_PER_CYCLE`, from `FIRST_REPEATING_CHUNK` on. */
  readonly repeatingChunks: Map<number, OpenChunk>;
  /** Chunks of their own kind, because a holiday that does not repeat falls in or next to them. */
  readonly singularChunks: ReadonlySet<number>;
  /** By chunk number − `FIRST_CHUNK`: open seconds from the first chunk asked for; negative before it. */
  readonly openSecondsBefore: Float64Array;
  /** The chunk numbers `openSecondsBefore` is filled for, without holes. */
  known: { readonly first: number; readonly last: number } | null;
}

/** @throws RangeError for an unknown time zone, an impossible holiday, or hours out of order. */
export function createBusinessTimeIndex(schedule: Schedule): BusinessTimeIndex {
  const days = openingDaysOf(schedule);
  return {
    schedule,
    days,
    clock: createWallClock(schedule.timeZone),
    chunks: Array.from({ length: LAST_CHUNK - FIRST_CHUNK + 1 }),
    repeatingChunks: new Map(),
    singularChunks: new Set([...days.datedHolidays].flatMap(chunksTouchedBy)),
    openSecondsBefore: new Float64Array(LAST_CHUNK - FIRST_CHUNK + 1),
    known: null,
  };
}

/** Open seconds up to `at`, counted from an origin that is fixed for the index; only differences mean something. */
export function openSecondsUpTo(index: BusinessTimeIndex, at: number): number {
  const number = chunkNumberAt(at);
  const chunk = openChunkAt(index, number);
  return (
    openSecondsBeforeChunk(index, number) + openSecondsWithin(chunk, at - number * CHUNK_SECONDS)
  );
}

/** Open seconds up to the start of a chunk, from the same origin as {@link openSecondsUpTo}. */
export function openSecondsBeforeChunk(index: BusinessTimeIndex, number: number): number {
  if (index.known === null || number < index.known.first || number > index.known.last) {
    extendKnownTo(index, number);
  }
  return index.openSecondsBefore[number - FIRST_CHUNK] ?? 0;
}

/** The chunk with this number, between `FIRST_CHUNK` and `LAST_CHUNK`. */
export function openChunkAt(index: BusinessTimeIndex, number: number): OpenChunk {
  return (index.chunks[number - FIRST_CHUNK] ??= findOrBuildChunk(index, number));
}

function findOrBuildChunk(index: BusinessTimeIndex, number: number): OpenChunk {
  if (number < FIRST_REPEATING_CHUNK || index.singularChunks.has(number)) {
    return buildChunk(index, number);
  }
  const place = number % CHUNKS_PER_CYCLE;
  const chunk = index.repeatingChunks.get(place) ?? buildChunk(index, number);
  index.repeatingChunks.set(place, chunk);
  return chunk;
}

function buildChunk(index: BusinessTimeIndex, number: number): OpenChunk {
  const fromAt = number * CHUNK_SECONDS;
  return openChunkOf(openIntervals(index, fromAt, fromAt + CHUNK_SECONDS), fromAt);
}

function extendKnownTo(index: BusinessTimeIndex, number: number): void {
  let { first, last } = index.known ?? { first: number, last: number };
  const sums = index.openSecondsBefore;
  for (; last < number; last += 1) {
    const sum = sums[last - FIRST_CHUNK] ?? 0;
    sums[last + 1 - FIRST_CHUNK] = sum + openChunkAt(index, last).openSeconds;
  }
  for (; first > number; first -= 1) {
    const sum = sums[first - FIRST_CHUNK] ?? 0;
    sums[first - 1 - FIRST_CHUNK] = sum - openChunkAt(index, first - 1).openSeconds;
  }
  index.known = { first, last };
}

/** A local date lies within two days of the UTC date of the same name. */
function chunksTouchedBy(epochDay: number): readonly number[] {
  return [
    chunkNumberAt((epochDay - 2) * SECONDS_PER_DAY),
    chunkNumberAt((epochDay + 2) * SECONDS_PER_DAY),
  ];
}
