import { performance } from "node:perf_hooks";
import { advanceCursor, cursorAt, type LogCursor } from "../../domain/live/log-cursor.ts";
import type { Context } from "../context.ts";
import { createFailureLog } from "../jobs/failure-log.ts";
import { positionInLog, readLog, type FeedEntry } from "../usecases/live/read-log.ts";

/** What was read of the log at once. */
export interface LiveBatch {
  /** By increasing id; an entry may be told after one with a larger id that was stored at the same time. */
  readonly entries: readonly FeedEntry[];
  /** Whoever has been told everything up to here has missed nothing above it. */
  readonly lastId: number;
}

export interface LiveFeed {
  /** Tells `listener` of everything that is logged from now on, by whatever process. */
  subscribe(listener: (batch: LiveBatch) => void): () => void;
  /** The id behind which the next batch comes. */
  position(): Promise<number>;
  stop(): Promise<void>;
}

const LOOK_EVERY_MS = 250;
const ENTRIES_MAX = 1000;

/**
 * Reads the log while somebody listens, one reader for each process. Saves do nothing for it: no
 * statement and no announcement, which would make them wait for each other when they commit.
 */
export function createLiveFeed(context: Pick<Context, "database" | "log">): LiveFeed {
  const failures = createFailureLog(context.log);
  const listeners = new Set<(batch: LiveBatch) => void>();
  let cursor: LogCursor | null = null;
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> = Promise.resolve();
  let stopped = false;

  async function position(): Promise<number> {
    cursor ??= cursorAt(await positionInLog(context));
    return cursor.lastId;
  }

  async function look(): Promise<void> {
    await position();
    if (cursor === null) return;
    const { lastId: aboveId, missing } = cursor;
    const missingIds = [...missing.keys()];
    const entries = await readLog(context, { aboveId, missingIds, limit: ENTRIES_MAX });
    const ids = entries.map(({ logId }) => logId);
    cursor = advanceCursor(cursor, ids, performance.now());
    const batch = { entries, lastId: cursor.lastId };
    if (entries.length > 0) for (const listener of listeners) listener(batch);
    failures.succeeded("live events");
  }

  const later = (): void => {
    if (stopped || listeners.size === 0 || timer !== null) return;
    timer = setTimeout(() => {
      running = look()
        .catch((error: unknown) => failures.failed("live events", error))
        .finally(() => {
          timer = null;
          later();
        });
    }, LOOK_EVERY_MS);
  };

  return {
    position,
    subscribe: (listener) => {
      listeners.add(listener);
      later();
      return () => {
        listeners.delete(listener);
        // Nobody reads while nobody listens, so what is missed then is no gap of anybody's.
        if (listeners.size === 0) cursor = null;
      };
    },
    stop: async () => {
      stopped = true;
      if (timer !== null) clearTimeout(timer);
      await running;
    },
  };
}
