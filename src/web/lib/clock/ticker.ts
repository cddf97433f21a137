import { serverNow } from "./server-clock.ts";

/** For times that are told by the minute. */
const ROUGH_MS = 15_000;
/** For seconds that are counted down: a late one is seen. */
const FINE_MS = 250;

interface Pace {
  readonly listeners: Set<() => void>;
  now: number;
}

const paces = {
  rough: { listeners: new Set(), now: serverNow() },
  fine: { listeners: new Set(), now: serverNow() },
} as const satisfies Readonly<Record<string, Pace>>;

let timer: ReturnType<typeof setInterval> | undefined;
let timerMs = 0;

/** One timer for every time on the screen, as fast as the fastest of them needs it. */
function settle(): void {
  const { rough, fine } = paces;
  const wanted = fine.listeners.size > 0 ? FINE_MS : rough.listeners.size > 0 ? ROUGH_MS : 0;
  if (wanted === timerMs) return;
  timerMs = wanted;
  clearInterval(timer);
  if (wanted > 0) timer = setInterval(tick, wanted);
}

function tick(): void {
  const { rough, fine } = paces;
  const now = serverNow();
  if (fine.listeners.size > 0) tell(fine, now);
  if (timerMs === ROUGH_MS || Math.abs(now - rough.now) >= ROUGH_MS) tell(rough, now);
}

function tell(pace: Pace, now: number): void {
  pace.now = now;
  for (const each of pace.listeners) each();
}

/** A time by the server's clock that goes on by itself while somebody listens. */
export interface Ticker {
  readonly subscribe: (listener: () => void) => () => void;
  readonly now: () => number;
}

function tickerOf(pace: Pace): Ticker {
  return {
    now: () => pace.now,
    subscribe: (listener) => {
      pace.listeners.add(listener);
      pace.now = serverNow();
      settle();
      return () => {
        pace.listeners.delete(listener);
        settle();
      };
    },
  };
}

export const roughTicker = tickerOf(paces.rough);
export const fineTicker = tickerOf(paces.fine);
