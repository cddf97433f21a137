import type { JobRunner } from "../jobs/job-runner.ts";
import type { HintAnalyser } from "./hint-analyser.ts";

type Turns = Pick<JobRunner, "runCycle" | "nextDueAt">;

/** Cycles after which every message is analysed, for a clock that stands still meanwhile. */
export function withAnalyses(
  runner: Turns,
  analyser: Pick<HintAnalyser, "analyseDue" | "nextDueAt">,
): Turns {
  return {
    async runCycle(now) {
      const report = await runner.runCycle(now);
      await analyser.analyseDue();
      return report;
    },
    async nextDueAt(after) {
      const times = await Promise.all([runner.nextDueAt(after), analyser.nextDueAt(after)]);
      const known = times.filter((at) => at !== null);
      return known.length === 0 ? null : Math.min(...known);
    },
  };
}
