import { performance } from "node:perf_hooks";
import { advanceCursor, cursorAt, type LogCursor } from "../../domain/live/log-cursor.ts";
import type { Context } from "../context.ts";
import {
  positionInLog,
  positionOfPresences,
  readLog,
  readPresences,
  type FeedEntry,
  type PresenceChange,
} from "../usecases/live/read-log.ts";

/** What was read at once. */
export interface LiveBatch {
  /** By increasing id; an entry may be told after one with a larger id that was stored at the same time. */
  readonly entries: readonly FeedEntry[];
  readonly presences: readonly PresenceChange[];
  /** Whoever has been told everything up to here has missed nothing above it. */
  readonly lastId: number;
}

/** Reads on from where it is. */
export interface LiveReader {
  /** The id behind which the next batch comes. */
  position(): Promise<number>;
  next(): Promise<LiveBatch>;
  /** Begins anew where everything is then; what comes before is read by nobody. */
  leave(): void;
}

const ENTRIES_MAX = 1000;

export function createLiveReader(context: Pick<Context, "database">): LiveReader {
  let place: { readonly cursor: LogCursor; readonly presence: number } | null = null;

  async function findPlace() {
    if (place !== null) return place;
    const [lastId, presence] = await Promise.all([
      positionInLog(context),
      positionOfPresences(context),
    ]);
    place ??= { cursor: cursorAt(lastId), presence };
    return place;
  }

  return {
    position: async () => (await findPlace()).cursor.lastId,
    next: async () => {
      const { cursor, presence } = await findPlace();
      const { lastId: aboveId, missing } = cursor;
      const missingIds = [...missing.keys()];
      const [entries, presences] = await Promise.all([
        readLog(context, { aboveId, missingIds, limit: ENTRIES_MAX }),
        readPresences(context, presence),
      ]);
      const ids = entries.map(({ logId }) => logId);
      const moved = advanceCursor(cursor, ids, performance.now());
      place = { cursor: moved, presence: presences.at(-1)?.changeId ?? presence };
      return { entries, presences, lastId: moved.lastId };
    },
    leave: () => {
      place = null;
    },
  };
}
