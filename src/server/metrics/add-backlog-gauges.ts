import { Gauge } from "prom-client";
import type { Context } from "../context.ts";
import { shareWhileRunning } from "../share-while-running.ts";
import { readBacklog, type Backlog } from "../storage/backlog.ts";
import type { Metrics } from "./create-metrics.ts";

/** A busy pool may keep the question waiting; whoever asks for metrics is answered without it then. */
const PATIENCE_MS = 1000;

const gauges: readonly (readonly [name: string, help: string, member: keyof Backlog])[] = [
  ["counterfoil_outbox_waiting", "Messages that wait to be sent.", "outboxWaiting"],
  [
    "counterfoil_outbox_oldest_seconds",
    "Age of the oldest message that waits to be sent.",
    "outboxOldestSeconds",
  ],
  [
    "counterfoil_escalation_lag_seconds",
    "How late the escalation is that should have fired longest ago.",
    "escalationLagSeconds",
  ],
  [
    "counterfoil_webhook_deliveries_waiting",
    "Events that wait to be told to webhooks.",
    "deliveriesWaiting",
  ],
  [
    "counterfoil_webhook_deliveries_oldest_seconds",
    "Age of the oldest event that waits to be told.",
    "deliveriesOldestSeconds",
  ],
  ["counterfoil_webhooks_given_up", "Webhooks that failed too often.", "webhooksGivenUp"],
  [
    "counterfoil_search_changes_waiting",
    "Changes that the search does not know yet.",
    "searchChangesWaiting",
  ],
];

/**
 * Gauges of what waits in the database, read by one statement and only when somebody asks. While the
 * database does not answer they are left out, and `counterfoil_database_up` is 0.
 */
export function addBacklogGauges(
  { registry }: Pick<Metrics, "registry">,
  { database, clock, live }: Pick<Context, "database" | "clock" | "live">,
): void {
  const registers = [registry];
  // A question that was given up stays the only one until it is answered.
  const read = shareWhileRunning(() => readBacklog(database, clock.now()).catch(() => null));
  // All gauges are collected at once, so they share one look.
  const look = shareWhileRunning(() => withinPatience(read()));
  for (const [name, help, member] of gauges) {
    const gauge: Gauge = new Gauge({
      name,
      help,
      registers,
      collect: async () => {
        const backlog = await look();
        if (backlog === null) gauge.remove();
        else gauge.set(backlog[member]);
      },
    });
  }
  const up: Gauge = new Gauge({
    name: "counterfoil_database_up",
    help: "Whether the database told in time what waits in it.",
    registers,
    collect: async () => up.set((await look()) === null ? 0 : 1),
  });
  const listeners: Gauge = new Gauge({
    name: "counterfoil_live_listeners",
    help: "Open pages that are told of changes.",
    registers,
    collect: () => listeners.set(live.listenerCount()),
  });
}

async function withinPatience<Value>(work: Promise<Value>): Promise<Value | null> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), PATIENCE_MS);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
