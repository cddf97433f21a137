import type { Context } from "../../../src/server/context.ts";
import { observeDatabase, type DriverQuery, type QueryObserver } from "../desk/observe-database.ts";

/** The steps of a save, in their order. */
export const phases = [
  "authenticate",
  "decode",
  "load",
  "decide",
  "look up for the owner",
  "write and commit",
  "present",
  "encode",
] as const;

export type Phase = (typeof phases)[number];

export type PhaseTimes = Readonly<Record<Phase, number>>;

/** A stopwatch with one hand per phase. */
export interface PhaseWatch {
  /** Starts a save. */
  start(): void;
  /** What passed since the last call belongs to this phase. */
  passed(phase: Phase): void;
  /** Milliseconds of each phase since the start. */
  times(): PhaseTimes;
  /** A context that tells the watch when a save comes to its next step. */
  watch(context: Context): Context;
}

export function createPhaseWatch(): PhaseWatch {
  let times = noTimes();
  let lastAt = 0;
  let isLoaded = false;

  const passed = (phase: Phase): void => {
    const now = performance.now();
    times[phase] += now - lastAt;
    lastAt = now;
  };

  /** Deciding is what happens from the loaded ticket to the write, unless an answer is awaited. */
  const observe = (): QueryObserver => {
    let waiting = 0;
    let isCommitting = false;
    return {
      sent: (query) => {
        if (isLoaded && waiting === 0) passed("decide");
        waiting += 1;
        if (isCommit(query)) isCommitting = true;
      },
      answered: () => {
        waiting -= 1;
        if (!isLoaded || waiting > 0) return;
        passed(isCommitting ? "write and commit" : "look up for the owner");
      },
    };
  };

  return {
    start: () => {
      times = noTimes();
      isLoaded = false;
      lastAt = performance.now();
    },
    passed,
    times: () => times,
    watch: (context) => ({
      ...context,
      database: observeDatabase(context.database, observe),
      desk: {
        ...context.desk,
        // The first thing a save does with what it has loaded.
        refreshIfOlderThan: (version) => {
          if (!isLoaded) passed("load");
          isLoaded = true;
          return context.desk.refreshIfOlderThan(version);
        },
      },
    }),
  };
}

function isCommit(query: DriverQuery): boolean {
  return query === "commit";
}

function noTimes(): Record<Phase, number> {
  return Object.fromEntries(phases.map((phase) => [phase, 0])) as Record<Phase, number>;
}
