import type { Instant, OptionalInstant } from "../../domain/instant.ts";
import type { Context } from "../context.ts";
import { createFailureLog } from "../jobs/failure-log.ts";
import { findNextTraining } from "../storage/hints/category-trainings.ts";
import { findNextAnalysis } from "../storage/hints/waiting-analyses.ts";
import { watchHints } from "../storage/hints/watch-hints.ts";
import { analyseWaitingMessages } from "../usecases/hints/analyse-waiting-messages.ts";
import { workOffTraining } from "../usecases/hints/work-off-training.ts";
import { createBell } from "../webhooks/bell.ts";
import { lookAgain, pauseUntil } from "./look-again.ts";

/** Finds out about messages once they are stored. Any number of them, in any number of processes, get along. */
export interface HintAnalyser {
  /** Makes the training and analyses every message that is due by the context's clock. */
  analyseDue(): Promise<void>;
  /** The first instant after `after` at which something is to be tried again; null = nothing is. */
  nextDueAt(after: Instant): Promise<OptionalInstant>;
  /** Analyses from now on: at once when something is announced, and otherwise when it is found. */
  start(): void;
  /** No more work from now on. Waits for the message in hand, but no longer than five seconds. */
  stop(): Promise<void>;
}

/** How often is looked for what was not announced, and for what is to be tried again. */
const LOOK_EVERY_MS = 5000;
const STOP_LIMIT_MS = 5000;

export function createHintAnalyser(context: Context): HintAnalyser {
  const { database } = context;
  const failures = createFailureLog(context.log);
  const stopping = new AbortController();
  const { signal } = stopping;
  const bell = createBell();
  let running: Promise<unknown> = Promise.resolve();

  const failed = (messageId: number, error: unknown): void =>
    failures.failed(`analysis of message ${messageId}`, error);

  const analyseMessages = async (): Promise<void> => {
    while (!signal.aborted && (await analyseWaitingMessages(context, { signal, failed })) > 0);
    failures.succeeded("hints");
  };

  const train = async (): Promise<void> => {
    if (!signal.aborted) await workOffTraining(context, signal);
    failures.succeeded("training");
  };

  const listen = async (): Promise<void> => {
    const watch = watchHints(database.connection, () => bell.ring());
    while (!signal.aborted) {
      await watch.ensure();
      await pauseUntil(LOOK_EVERY_MS, signal);
    }
    await watch.close();
  };

  return {
    async analyseDue() {
      await train();
      await analyseMessages();
    },
    async nextDueAt(after) {
      const times = await Promise.all([
        findNextAnalysis(database, after),
        findNextTraining(database, after),
      ]);
      const known = times.filter((at) => at !== null);
      return known.length === 0 ? null : Math.min(...known);
    },
    start: () => {
      const looks = { bell, signal, everyMs: LOOK_EVERY_MS };
      // Messages do not wait for a training, which takes its time in a thread of its own.
      running = Promise.all([
        listen(),
        lookAgain(analyseMessages, {
          ...looks,
          failed: (error) => failures.failed("hints", error),
        }),
        lookAgain(train, { ...looks, failed: (error) => failures.failed("training", error) }),
      ]);
    },
    stop: async () => {
      stopping.abort();
      const limit = new AbortController();
      await Promise.race([running, pauseUntil(STOP_LIMIT_MS, limit.signal)]);
      limit.abort();
    },
  };
}
