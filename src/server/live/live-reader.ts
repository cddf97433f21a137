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
  /** Goes on from where everything is now; what came before is read by nobody. */
  restart(): void;
}

interface Place {
  readonly cursor: LogCursor;
  readonly presence: number;
}

const ENTRIES_MAX = 1000;

export function createLiveReader(context: Pick<Context, "database">): LiveReader {
  let place: Place | null = null;

  async function findPlace(): Promise<Place> {
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
      const here = await findPlace();
      const { cursor, presence } = here;
      const { lastId: aboveId, missing } = cursor;
      const missingIds = [...missing.keys()];
      const [entries, presences] = await Promise.all([
        readLog(context, { aboveId, missingIds, limit: ENTRIES_MAX }),
        readPresences(context, presence),
      ]);
      const ids = entries.map(({ logId }) => logId);
      const moved: Place = {
        cursor: advanceCursor(cursor, ids, performance.now()),
        presence: presences.at(-1)?.changeId ?? presence,
      };
      // Whoever restarted meanwhile is not to be sent back.
      if (place === here) place = moved;
      return { entries, presences, lastId: moved.cursor.lastId };
    },
    restart: () => {
      place = null;
    },
  };
}
