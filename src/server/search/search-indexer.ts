import { setTimeout as waitForTimer } from "node:timers/promises";
import type { Context } from "../context.ts";
import { createFailureLog } from "../jobs/failure-log.ts";
import { indexSome } from "../usecases/search/index-tickets.ts";

/** Keeps the index of the search up to date. Any number of them, in any number of processes, get along. */
export interface SearchIndexer {
  /** Looks for what has changed from now on, once a second. */
  start(): void;
  /** Ends when what is under way is written. */
  stop(): Promise<void>;
}

const LOOK_EVERY_MS = 1000;

export function createSearchIndexer(context: Context): SearchIndexer {
  const failures = createFailureLog(context.log);
  const stopping = new AbortController();
  let running: Promise<void> = Promise.resolve();

  const indexAll = async (): Promise<void> => {
    while (!stopping.signal.aborted && (await indexSome(context)));
    failures.succeeded("search");
  };

  const keepUp = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await indexAll().catch((error: unknown) => failures.failed("search", error));
      await waitForTimer(LOOK_EVERY_MS, undefined, { signal: stopping.signal }).catch(
        () => undefined,
      );
    }
  };

  return {
    start: () => {
      running = keepUp();
    },
    stop: () => {
      stopping.abort();
      return running;
    },
  };
}
