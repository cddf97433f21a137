import type { Instant } from "../../domain/instant.ts";
import { AppError } from "../errors.ts";
import { clockTexts } from "../texts/clock-texts.ts";
import { say } from "../texts/text.ts";
import type { VirtualClock } from "../virtual-clock.ts";
import type { JobRunner } from "./job-runner.ts";
import { noCounts, type JobCounts } from "./jobs.ts";

/** What happened while a clock was moved on. */
export interface ClockAdvance extends JobCounts {
  readonly cycles: number;
  readonly failed: number;
}

/** Holds a virtual clock. One call at a time moves it; the others wait for their turn. */
export interface ClockControl {
  now(): Instant;
  /** Jumps there, forwards or backwards. No job runs: what has become due waits for `advance`. */
  set(at: Instant): Promise<void>;
  /**
   * Moves the clock on and lets everything happen on the way when it falls due: first what is overdue,
   * then step by step. Throws `AppError` "conflict" when that takes more than {@link CYCLES_MAX}
   * cycles; the clock then stands where it came to.
   */
  advance(seconds: number): Promise<ClockAdvance>;
}

const CYCLES_MAX = 10_000;

export function createClockControl(
  clock: VirtualClock,
  runner: Pick<JobRunner, "runCycle" | "nextDueAt">,
): ClockControl {
  let lastMove: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(move: () => Result | Promise<Result>): Promise<Result> => {
    const moved = lastMove.then(move);
    lastMove = moved.catch(() => undefined);
    return moved;
  };
  return {
    now: () => clock.now(),
    set: (at) => inTurn(() => clock.set(at)),
    advance: (seconds) => inTurn(() => advanceClock(clock, runner, clock.now() + seconds)),
  };
}

async function advanceClock(
  clock: VirtualClock,
  runner: Pick<JobRunner, "runCycle" | "nextDueAt">,
  untilAt: Instant,
): Promise<ClockAdvance> {
  const sum = { ...noCounts, cycles: 0, failed: 0 };
  for (;;) {
    const more = await runCycle(clock, runner, sum);
    if (more) continue;
    if (clock.now() >= untilAt) return sum;
    const dueAt = await runner.nextDueAt(clock.now());
    clock.set(dueAt === null ? untilAt : Math.min(dueAt, untilAt));
  }
}

/** Adds what one cycle did to `sum`; true when another one should follow at the same time. */
async function runCycle(
  clock: VirtualClock,
  runner: Pick<JobRunner, "runCycle">,
  sum: { -readonly [Count in keyof ClockAdvance]: ClockAdvance[Count] },
): Promise<boolean> {
  if (sum.cycles >= CYCLES_MAX) {
    throw new AppError("conflict", say(clockTexts.tooManyCycles, { max: CYCLES_MAX }));
  }
  const report = await runner.runCycle(clock.now());
  sum.cycles += 1;
  sum.failed += report.failed;
  for (const count of Object.keys(noCounts) as (keyof JobCounts)[]) sum[count] += report[count];
  return report.more;
}
