import { setTimeout as waitForTimer } from "node:timers/promises";
import type { Instant, OptionalInstant } from "../../domain/instant.ts";
import type { Context } from "../context.ts";
import { createFailureLog } from "../jobs/failure-log.ts";
import { findNextDelivery, listDueWebhooks } from "../storage/webhooks/claim-deliveries.ts";
import { watchDeliveries } from "../storage/webhooks/watch-deliveries.ts";
import { createBell } from "./bell.ts";
import { createWebhookRuns } from "./webhook-runs.ts";

/** Tells webhooks what happened. Any number of them, in any number of processes, get along. */
export interface WebhookDeliverer {
  /** Makes every call that is due by the context's clock, and those that follow from them at once. */
  deliverDue(): Promise<void>;
  /** The first instant after `after` at which a call is to be made again; null = none is. */
  nextDueAt(after: Instant): Promise<OptionalInstant>;
  /** Delivers from now on: at once when something is announced, and otherwise when it is found. */
  start(): void;
  /**
   * No more calls from now on. Waits for those under way, but no longer than five seconds: whoever comes
   * next makes them again.
   */
  stop(): Promise<void>;
}

/** How often is looked for what was not announced, and for what is to be tried again. */
const LOOK_EVERY_MS = 1000;
const STOP_LIMIT_MS = 5000;

export function createWebhookDeliverer(context: Context): WebhookDeliverer {
  const { database, clock } = context;
  const failures = createFailureLog(context.log);
  const stopping = new AbortController();
  const { signal } = stopping;
  const runs = createWebhookRuns({ context, signal, failures });
  const bell = createBell();
  let running: Promise<void> = Promise.resolve();

  const look = async (): Promise<void> => {
    if (signal.aborted) return;
    runs.call(await listDueWebhooks(database, clock.now()));
    failures.succeeded("webhooks");
  };

  const deliver = async (): Promise<void> => {
    const watch = watchDeliveries(database.connection, () => bell.ring());
    while (!signal.aborted) {
      const announced = bell.next();
      await watch.ensure();
      await look().catch((error: unknown) => failures.failed("webhooks", error));
      await firstOf(announced, signal);
    }
    await watch.close();
  };

  return {
    async deliverDue() {
      do await look();
      while ((await runs.finish()) > 0);
    },
    nextDueAt: (after) => findNextDelivery(database, after),
    start: () => {
      running = deliver();
    },
    stop: async () => {
      stopping.abort();
      const limit = new AbortController();
      const calls = Promise.all([running, runs.finish()]);
      await Promise.race([calls, pause(STOP_LIMIT_MS, limit.signal)]);
      limit.abort();
    },
  };
}

async function firstOf(announced: Promise<void>, stopped: AbortSignal): Promise<void> {
  const timer = new AbortController();
  await Promise.race([announced, pause(LOOK_EVERY_MS, AbortSignal.any([timer.signal, stopped]))]);
  timer.abort();
}

/** Ends early, and without a complaint, when it is aborted. */
function pause(milliseconds: number, signal: AbortSignal): Promise<unknown> {
  return waitForTimer(milliseconds, undefined, { signal }).catch(() => undefined);
}
