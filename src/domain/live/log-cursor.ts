/**
 * How far somebody has read a log whose ids are given before their transactions commit. A smaller id may
 * become visible after a larger one, so ids that are missing are looked for until nobody can write them any
 * more.
 */
export interface LogCursor {
  /** Everything above it is new. */
  readonly lastId: number;
  /** Ids below that were not there, and since when that is known, in milliseconds of any steady clock. */
  readonly missing: ReadonlyMap<number, number>;
}

/** No transaction that writes the log lasts longer. */
const PATIENCE_MS = 60_000;
/** Of a longer run of missing ids the older ones are given up: they are what a failed import leaves. */
const MISSING_MAX = 1000;

export function cursorAt(lastId: number): LogCursor {
  return { lastId, missing: new Map() };
}

/** The cursor after ids were seen: some above `lastId`, some of those that were missing. */
export function advanceCursor(
  { lastId, missing }: LogCursor,
  seenIds: readonly number[],
  nowMs: number,
): LogCursor {
  const seen = new Set(seenIds);
  const newest = seenIds.reduce((max, id) => Math.max(max, id), lastId);
  const kept = [...missing].filter(([id, since]) => !seen.has(id) && nowMs - since < PATIENCE_MS);
  const still = new Map(kept);
  for (let id = Math.max(lastId + 1, newest - MISSING_MAX); id < newest; id += 1) {
    if (!seen.has(id)) still.set(id, nowMs);
  }
  return { lastId: newest, missing: new Map([...still].slice(-MISSING_MAX)) };
}
