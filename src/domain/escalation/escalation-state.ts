import type { BusinessClock } from "../business-clock.ts";
import type { Instant } from "../instant.ts";

/** Counting down: the next level fires at `escalatesAt`. */
interface RunningChain {
  readonly level: number;
  readonly escalatesAt: Instant;
  readonly secondsLeft: null;
  readonly suspended: false;
}

/** Halted by an event; only another event lets it go on. */
interface StoppedChain {
  readonly level: number;
  readonly escalatesAt: null;
  readonly secondsLeft: number;
  readonly suspended: false;
}

/** Halted because the ticket is not active; goes on by itself when the ticket is active again. */
interface SuspendedChain {
  readonly level: number;
  readonly escalatesAt: null;
  readonly secondsLeft: number;
  readonly suspended: true;
}

/** No level is left, or there never was one. */
interface EndedChain {
  readonly level: number;
  readonly escalatesAt: null;
  readonly secondsLeft: null;
  readonly suspended: false;
}

/**
 * Where a ticket stands in the escalation chain of its priority. `level` is the number of the last
 * level that fired, 0 = none; `secondsLeft` is what remained until the next one when the chain was
 * halted, in the seconds of {@link chainClock}. The four kinds exclude each other.
 */
export type EscalationState = RunningChain | StoppedChain | SuspendedChain | EndedChain;

/** The chain counts down `seconds` from `fromAt`; it ends when that time would never come. */
export function runningChain(
  level: number,
  { fromAt, seconds, clock }: { fromAt: Instant; seconds: number; clock: BusinessClock },
): RunningChain | EndedChain {
  const escalatesAt = clock.dueAt(fromAt, seconds);
  if (escalatesAt === null) return endedChain(level);
  return { level, escalatesAt, secondsLeft: null, suspended: false };
}

export function stoppedChain(level: number, secondsLeft: number): StoppedChain {
  return { level, escalatesAt: null, secondsLeft, suspended: false };
}

export function suspendedChain(level: number, secondsLeft: number): SuspendedChain {
  return { level, escalatesAt: null, secondsLeft, suspended: true };
}

export function endedChain(level: number): EndedChain {
  return { level, escalatesAt: null, secondsLeft: null, suspended: false };
}
