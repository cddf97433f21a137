import { useSyncExternalStore } from "react";
import { serverNow } from "./server-clock.ts";

/** For times that are told by the minute. */
const ROUGH_MS = 15_000;
/** For seconds that are counted down: a late one is seen. */
const FINE_MS = 250;

interface Pace {
  readonly listeners: Set<() => void>;
  now: number;
}

const rough: Pace = { listeners: new Set(), now: serverNow() };
const fine: Pace = { listeners: new Set(), now: serverNow() };
let timer: ReturnType<typeof setInterval> | undefined;
let timerMs = 0;

/** One ticker for every time on the screen, as fast as the fastest of them needs it. */
function settle(): void {
  const wanted = fine.listeners.size > 0 ? FINE_MS : rough.listeners.size > 0 ? ROUGH_MS : 0;
  if (wanted === timerMs) return;
  timerMs = wanted;
  clearInterval(timer);
  if (wanted > 0) timer = setInterval(tick, wanted);
}

function tick(): void {
  const now = serverNow();
  if (fine.listeners.size > 0) tell(fine, now);
  if (timerMs === ROUGH_MS || Math.abs(now - rough.now) >= ROUGH_MS) tell(rough, now);
}

function tell(pace: Pace, now: number): void {
  pace.now = now;
  for (const each of pace.listeners) each();
}

function subscribe(pace: Pace, listener: () => void): () => void {
  pace.listeners.add(listener);
  pace.now = serverNow();
  settle();
  return () => {
    pace.listeners.delete(listener);
    settle();
  };
}

const toRough = (listener: () => void) => subscribe(rough, listener);
const toFine = (listener: () => void) => subscribe(fine, listener);

/** Milliseconds since 1970 by the server's clock, a little old. */
export const useNow = (): number => useSyncExternalStore(toRough, () => rough.now);

/** The same, as fresh as a countdown needs it. */
export const useCountdownNow = (): number => useSyncExternalStore(toFine, () => fine.now);
