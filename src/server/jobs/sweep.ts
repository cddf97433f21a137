import type { Instant } from "../../domain/instant.ts";
import type { Context } from "../context.ts";
import { DatabaseUnavailable } from "../storage/database-errors.ts";
import type { DuePosition } from "../usecases/due-work.ts";
import type { FailureLog } from "./failure-log.ts";
import type { Job } from "./jobs.ts";

export interface SweepResult {
  readonly done: number;
  readonly failed: number;
  /** More may be due: the next call goes on where this one ended. */
  readonly more: boolean;
}

/** Works through what is due for one job, a bounded part with each call. */
export type Sweep = (now: Instant, signal: AbortSignal) => Promise<SweepResult>;

export interface SweepOptions {
  readonly failures: FailureLog;
  /** How much one call takes on at most. */
  readonly limit: number;
}

/**
 * What fails is reported and passed over; it comes up again when everything else has had its turn, so
 * that no number of failing records keeps the others waiting. Only when the database is away the call
 * fails as a whole. `signal` stops it between two records.
 */
export function createSweep(context: Context, job: Job, { failures, limit }: SweepOptions): Sweep {
  let after: DuePosition | null = null;
  return async (now, signal) => {
    const due = await job.find(context, { now, after, limit });
    let done = 0;
    let failed = 0;
    for (const work of due) {
      if (signal.aborted) return { done, failed, more: true };
      const subject = `${job.name} ${work.id}`;
      try {
        done += await work.handle();
        failures.succeeded(subject);
      } catch (error) {
        if (error instanceof DatabaseUnavailable) throw error;
        failed += 1;
        failures.failed(subject, error);
      }
      after = { dueAt: work.dueAt, id: work.id };
    }
    const more = due.length === limit;
    if (!more) after = null;
    return { done, failed, more };
  };
}
