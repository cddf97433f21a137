import { useSyncExternalStore } from "react";
import { dayOf } from "./dashboard-range.ts";

const MINUTE_MS = 60_000;

/** The day at the reader's place; a page that stays open overnight notices the next one. */
export function useToday(): string {
  return useSyncExternalStore(watchClock, today);
}

function watchClock(onChange: () => void): () => void {
  const timer = setInterval(onChange, MINUTE_MS);
  return () => clearInterval(timer);
}

const today = (): string => dayOf(new Date());
