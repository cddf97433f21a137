import { setTimeout as waitForTimer } from "node:timers/promises";
import type { Bell } from "../webhooks/bell.ts";

export interface Looks {
  /** Rings when there is something to be found. */
  readonly bell: Bell;
  /** The last look is the one under way when it is aborted. */
  readonly signal: AbortSignal;
  /** How often to look although nothing rang. */
  readonly everyMs: number;
  readonly failed: (error: unknown) => void;
}

/** Looks for work until it is stopped: at once when the bell rings, and otherwise now and then. */
export async function lookAgain(
  look: () => Promise<void>,
  { bell, signal, everyMs, failed }: Looks,
): Promise<void> {
  while (!signal.aborted) {
    const rung = bell.next();
    await look().catch((error: unknown) => {
      if (!signal.aborted) failed(error);
    });
    const timer = new AbortController();
    await Promise.race([rung, pauseUntil(everyMs, AbortSignal.any([timer.signal, signal]))]);
    timer.abort();
  }
}

/** Waits that long, or until it is aborted, without a complaint. */
export function pauseUntil(milliseconds: number, signal: AbortSignal): Promise<unknown> {
  return waitForTimer(milliseconds, undefined, { signal }).catch(() => undefined);
}
