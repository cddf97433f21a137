import { createContext, useContext, useSyncExternalStore } from "react";
import type { ActivityLog, ActivityState, Notice } from "./activity-log.ts";

export const ActivityContext = createContext<ActivityLog | null>(null);

export function useActivityLog(): ActivityLog {
  const log = useContext(ActivityContext);
  if (log === null) throw new Error("nobody keeps here what is done");
  return log;
}

export function useActivityState(): ActivityState {
  const log = useActivityLog();
  return useSyncExternalStore(log.subscribe, log.state);
}

/** Tells the user, at the one place for it, what was done or refused, and how to take it back. */
export const useTell = (): ((notice: Notice) => void) => useActivityLog().tell;
