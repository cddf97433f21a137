import { useSyncExternalStore } from "react";
import { serverNow } from "./server-clock.ts";

const TICK_MS = 15_000;

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | null = null;
let now = serverNow();

/** One ticker for every time on the screen, so that they change together and cost one timer. */
function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  now = serverNow();
  timer ??= setInterval(() => {
    now = serverNow();
    for (const each of listeners) each();
  }, TICK_MS);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0 || timer === null) return;
    clearInterval(timer);
    timer = null;
  };
}

/** Milliseconds since 1970 by the server's clock, a little old. */
export const useNow = (): number => useSyncExternalStore(subscribe, () => now);
