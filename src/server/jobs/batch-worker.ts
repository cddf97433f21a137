import type { Context } from "../context.ts";
import { lookAgain, pauseUntil } from "../ai/look-again.ts";
import { createBell } from "../webhooks/bell.ts";
import { createFailureLog } from "./failure-log.ts";
import { batchJob } from "./jobs.ts";
import { createSweep } from "./sweep.ts";

/** Works batches off as soon as they are wished: whoever changes many tickets waits for it. */
export interface BatchWorker {
  /** Looks for tickets that wait for their turn from now on, twice a second. */
  start(): void;
  /** No more tickets from now on. Waits for the one in hand, but no longer than five seconds. */
  stop(): Promise<void>;
}

const LOOK_EVERY_MS = 500;
/** After as many the place in the order is found anew, so that new tasks soon have their turn. */
const TURNS_AT_ONCE = 100;
const STOP_LIMIT_MS = 5000;

/**
 * The same job that the cycle of all jobs has, between two cycles. Any number of them, in any number of
 * processes, get along.
 */
export function createBatchWorker(context: Context): BatchWorker {
  const failures = createFailureLog(context.log);
  const stopping = new AbortController();
  const { signal } = stopping;
  const sweep = createSweep(context, batchJob, { failures, limit: TURNS_AT_ONCE });
  let running: Promise<void> = Promise.resolve();

  const look = async (): Promise<void> => {
    while (!signal.aborted && (await sweep(context.clock.now(), signal)).more);
    failures.succeeded(batchJob.name);
  };

  return {
    start: () => {
      running = lookAgain(look, {
        bell: createBell(),
        signal,
        everyMs: LOOK_EVERY_MS,
        failed: (error) => failures.failed(batchJob.name, error),
      });
    },
    stop: async () => {
      stopping.abort();
      const limit = new AbortController();
      await Promise.race([running, pauseUntil(STOP_LIMIT_MS, limit.signal)]);
      limit.abort();
    },
  };
}
