import type { Context } from "../context.ts";
import { createFailureLog } from "../jobs/failure-log.ts";
import { createLiveReader, type LiveBatch } from "./live-reader.ts";

export interface LiveFeed {
  /** Tells `listener` of everything that happens to tickets from now on, in whatever process. */
  subscribe(listener: (batch: LiveBatch) => void): () => void;
  /** The id behind which the next batch comes. */
  position(): Promise<number>;
  /** How many listen at the moment. */
  listenerCount(): number;
  stop(): Promise<void>;
}

const LOOK_EVERY_MS = 250;

/**
 * Reads the log while somebody listens, one reader for each process. Saves do nothing for it: no
 * statement and no announcement, which would make them wait for each other when they commit.
 */
export function createLiveFeed(context: Pick<Context, "database" | "log">): LiveFeed {
  const failures = createFailureLog(context.log);
  const reader = createLiveReader(context);
  const listeners = new Set<(batch: LiveBatch) => void>();
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> = Promise.resolve();
  let stopped = false;

  async function look(): Promise<void> {
    const batch = await reader.next();
    failures.succeeded("live events");
    if (batch.entries.length + batch.presences.length === 0) return;
    for (const listener of listeners) listener(batch);
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
    position: () => reader.position(),
    listenerCount: () => listeners.size,
    subscribe: (listener) => {
      // Where the reader was when the last one left may be long ago.
      if (listeners.size === 0) reader.restart();
      listeners.add(listener);
      later();
      return () => void listeners.delete(listener);
    },
    stop: async () => {
      stopped = true;
      if (timer !== null) clearTimeout(timer);
      await running;
    },
  };
}
