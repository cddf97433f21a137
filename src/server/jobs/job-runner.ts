import { setTimeout as waitForTimer } from "node:timers/promises";
import type { Instant, OptionalInstant } from "../../domain/instant.ts";
import type { Context } from "../context.ts";
import { DatabaseUnavailable } from "../storage/database-errors.ts";
import { createFailureLog, type FailureLog } from "./failure-log.ts";
import { jobs, noCounts, type Job, type JobCounts } from "./jobs.ts";
import { createPulse } from "./pulse.ts";
import { watchJob } from "./watch-job.ts";
import { findNextDueAt } from "./next-due-at.ts";
import { secondsToNextRun } from "./seconds-to-next-run.ts";
import { createSweep, type Sweep, type SweepResult } from "./sweep.ts";

/** What one cycle did. */
export interface CycleReport extends JobCounts {
  /** Records, or whole jobs, that failed; the log names them. */
  readonly failed: number;
  /** More is due than one cycle takes on, so another one should follow at once. */
  readonly more: boolean;
}

/** Does what the desk does by itself. Any number of them, in any number of processes, get along. */
export interface JobRunner {
  /**
   * Runs every job once, in order, as of `now`; one cycle at a time. Throws `DatabaseUnavailable`
   * when the database is away, and otherwise reports what failed and goes on.
   */
  runCycle(now: Instant): Promise<CycleReport>;
  /** The first instant after `now` at which a cycle finds something new to do; null = none. */
  nextDueAt(now: Instant): Promise<OptionalInstant>;
  /** For how long nothing has gone on, although a cycle is due every minute; null before `start`. */
  silentSeconds(): number | null;
  /** Runs a cycle once a minute by the context's clock from now on. */
  start(): void;
  /**
   * No more work from now on. Waits for the record in hand, but no longer than five seconds: what hangs
   * ends with its connection.
   */
  stop(): Promise<void>;
}

export interface JobRunnerOptions {
  /** How many records of each job one cycle takes on at most; default 500. */
  readonly recordsPerCycle?: number;
  /** Resolves after that time, or rejects when `signal` is aborted. Default: a timer. */
  readonly wait?: (milliseconds: number, signal: AbortSignal) => Promise<unknown>;
}

const RECORDS_PER_CYCLE = 500;
const MINUTE_SECONDS = 60;
const STOP_LIMIT_MS = 5000;

export function createJobRunner(context: Context, options: JobRunnerOptions = {}): JobRunner {
  const { recordsPerCycle = RECORDS_PER_CYCLE, wait = waitWithTimer } = options;
  const failures = createFailureLog(context.log);
  const pulse = createPulse(() => performance.now());
  const sweeps = jobs
    .map((job) => watchJob(job, pulse.beat))
    .map((job) => ({
      job,
      sweep: createSweep(context, job, { failures, limit: recordsPerCycle }),
    }));
  const stopping = new AbortController();
  let lastCycle: Promise<unknown> = Promise.resolve();
  let running: Promise<void> | null = null;

  const runCycle = (now: Instant): Promise<CycleReport> => {
    const cycle = lastCycle.then(() =>
      runSweeps(sweeps, { now, failures, signal: stopping.signal }),
    );
    lastCycle = cycle.catch(() => undefined);
    return cycle;
  };

  return {
    silentSeconds: () => (running === null ? null : pulse.silentSeconds()),
    runCycle,
    nextDueAt: (now) => findNextDueAt(context, now),
    start: () => {
      pulse.beat();
      running ??= runEveryMinute({ context, runCycle, wait, failures, signal: stopping.signal });
    },
    stop: () => {
      stopping.abort();
      return withinLimit(Promise.all([running, lastCycle]), STOP_LIMIT_MS);
    },
  };
}

interface Cycle {
  readonly now: Instant;
  readonly failures: FailureLog;
  readonly signal: AbortSignal;
}

async function runSweeps(
  sweeps: readonly { readonly job: Job; readonly sweep: Sweep }[],
  cycle: Cycle,
): Promise<CycleReport> {
  const counts = { ...noCounts };
  let failed = 0;
  let more = false;
  for (const { job, sweep } of sweeps) {
    if (cycle.signal.aborted) break;
    const result = await runSweep(job, sweep, cycle);
    counts[job.counts] += result.done;
    failed += result.failed;
    more ||= result.more;
  }
  return { ...counts, failed, more };
}

/** A job that cannot even look for what is due must not keep the jobs after it from running. */
async function runSweep(
  job: Job,
  sweep: Sweep,
  { now, failures, signal }: Cycle,
): Promise<SweepResult> {
  try {
    const result = await sweep(now, signal);
    failures.succeeded(job.name);
    return result;
  } catch (error) {
    if (error instanceof DatabaseUnavailable) throw error;
    failures.failed(job.name, error);
    return { done: 0, failed: 1, more: false };
  }
}

interface Loop extends Omit<Cycle, "now"> {
  readonly context: Context;
  readonly runCycle: (now: Instant) => Promise<CycleReport>;
  readonly wait: NonNullable<JobRunnerOptions["wait"]>;
}

/**
 * The offset is drawn once, so that the processes of one desk take turns instead of coming all at
 * once. A database that is away is tried again with the next minute.
 */
async function runEveryMinute(loop: Loop): Promise<void> {
  const { context, signal } = loop;
  const offsetSeconds = Math.floor(context.random() * MINUTE_SECONDS);
  let more = false;
  for (;;) {
    const delaySeconds = more ? 0 : secondsToNextRun(context.clock.now(), offsetSeconds);
    try {
      await loop.wait(delaySeconds * 1000, signal);
    } catch {
      return; // only the signal ends a wait early
    }
    if (signal.aborted) return;
    more = await runOnce(loop);
  }
}

async function runOnce({ context, runCycle, failures }: Loop): Promise<boolean> {
  try {
    const report = await runCycle(context.clock.now());
    failures.succeeded("cycle");
    const didSomething = Object.keys(noCounts).some(
      (count) => report[count as keyof JobCounts] > 0,
    );
    if (didSomething) context.log.info(report, "jobs did their work");
    return report.more;
  } catch (error) {
    failures.failed("cycle", error);
    return false;
  }
}

async function withinLimit(work: Promise<unknown>, limitMs: number): Promise<void> {
  const done = new AbortController();
  const limit = waitWithTimer(limitMs, done.signal).catch(() => undefined);
  await Promise.race([work, limit]);
  done.abort();
}

function waitWithTimer(milliseconds: number, signal: AbortSignal): Promise<unknown> {
  return waitForTimer(milliseconds, undefined, { signal });
}
