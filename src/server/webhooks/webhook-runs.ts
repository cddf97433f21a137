import type { Context } from "../context.ts";
import type { FailureLog } from "../jobs/failure-log.ts";
import { createBell, type Bell } from "./bell.ts";
import { callOneWebhook } from "./call-one-webhook.ts";

/** The webhooks that are being called. Each has a run of its own, so that a slow one keeps nobody waiting. */
export interface WebhookRuns {
  /** Calls these until nothing more is due for them. */
  call(webhookIds: readonly number[]): void;
  /** Waits for every call, and for those that follow from it at once. Returns how many were made. */
  finish(): Promise<number>;
}

interface Run {
  readonly bell: Bell;
  readonly made: Promise<number>;
}

export function createWebhookRuns(parts: {
  readonly context: Context;
  /** No further call once it is aborted. */
  readonly signal: AbortSignal;
  readonly failures: FailureLog;
}): WebhookRuns {
  const { context, signal, failures } = parts;
  const runs = new Map<number, Run>();

  const start = (webhookId: number): Run => {
    const bell = createBell();
    const failed = (error: unknown): number => {
      failures.failed(`webhook ${webhookId}`, error);
      return 0;
    };
    const made = callOneWebhook({ context, webhookId, bell, signal, failed })
      .catch(failed)
      .finally(() => runs.delete(webhookId));
    return { bell, made };
  };

  return {
    call(webhookIds) {
      for (const webhookId of webhookIds) {
        const run = runs.get(webhookId);
        if (run === undefined) runs.set(webhookId, start(webhookId));
        else run.bell.ring();
      }
    },
    async finish() {
      const counts = await Promise.all([...runs.values()].map((run) => run.made));
      return counts.reduce((sum, count) => sum + count, 0);
    },
  };
}
