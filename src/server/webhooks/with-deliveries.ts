import type { JobRunner } from "../jobs/job-runner.ts";
import type { WebhookDeliverer } from "./webhook-deliverer.ts";

type Turns = Pick<JobRunner, "runCycle" | "nextDueAt">;

/** Cycles after which webhooks have heard of everything, for a clock that stands still meanwhile. */
export function withDeliveries(
  runner: Turns,
  deliverer: Pick<WebhookDeliverer, "deliverDue" | "nextDueAt">,
): Turns {
  return {
    async runCycle(now) {
      const report = await runner.runCycle(now);
      await deliverer.deliverDue();
      return report;
    },
    async nextDueAt(after) {
      const times = await Promise.all([runner.nextDueAt(after), deliverer.nextDueAt(after)]);
      const known = times.filter((at) => at !== null);
      return known.length === 0 ? null : Math.min(...known);
    },
  };
}
