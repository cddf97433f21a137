import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import { productVersion } from "../product-version.ts";
import type { PoolState, StatementMeter } from "../storage/statement-meter.ts";
import type { Meter } from "./meter.ts";

/** What a finished request is told by; all of it comes from a short list of words. */
export interface RequestFacts {
  /** `other` for methods that no route has. */
  readonly method: string;
  /** The template of the route, such as `/api/v1/Ticket/:id`; `unmatched` where there is none. */
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
}

/** Everything that one server counts. */
export interface Metrics {
  readonly registry: Registry;
  readonly desk: Meter;
  readonly statements: StatementMeter;
  requestAnswered(facts: RequestFacts): void;
}

const requestBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];
const statementBuckets = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 2.5, 10];

/** A registry of its own, so that any number of servers in a process count apart. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const requests = new Histogram({
    name: "counterfoil_http_request_duration_seconds",
    help: "Time to answer requests, by route template and class of status.",
    labelNames: ["method", "route", "status"] as const,
    buckets: requestBuckets,
    registers,
  });
  new Gauge({
    name: "counterfoil_build_info",
    help: "Always 1; which version runs.",
    labelNames: ["version"] as const,
    registers,
  }).set({ version: productVersion() }, 1);
  return {
    registry,
    desk: meterDesk(registry),
    statements: meterStatements(registry),
    requestAnswered({ method, route, status, seconds }) {
      requests.observe({ method, route, status: `${Math.floor(status / 100)}xx` }, seconds);
    },
  };
}

/** With what is known of the process as a whole; once for each process, because the runtime is asked for it. */
export function createProcessMetrics(): Metrics {
  const metrics = createMetrics();
  collectDefaultMetrics({ register: metrics.registry, eventLoopMonitoringPrecision: 20 });
  return metrics;
}

function meterDesk(registry: Registry): Meter {
  const registers = [registry];
  const saves = new Counter({
    name: "counterfoil_ticket_saves_total",
    help: "Wishes to save a ticket, by what became of them.",
    labelNames: ["outcome"] as const,
    registers,
  });
  const calls = new Counter({
    name: "counterfoil_webhook_calls_total",
    help: "Calls of webhooks, by how the target took them.",
    labelNames: ["outcome"] as const,
    registers,
  });
  const worked = new Counter({
    name: "counterfoil_job_records_total",
    help: "Records that had their turn in a background job.",
    labelNames: ["job", "outcome"] as const,
    registers,
  });
  return {
    ticketSaved: (outcome) => saves.inc({ outcome }),
    webhookCalled: (outcome) => calls.inc({ outcome }),
    jobWorked: (job, outcome) => worked.inc({ job, outcome }),
  };
}

const noPool = (): PoolState => ({ used: 0, idle: 0, waiting: 0 });

function meterStatements(registry: Registry): StatementMeter {
  const registers = [registry];
  const durations = new Histogram({
    name: "counterfoil_database_statement_duration_seconds",
    help: "Time until statements and commands were answered, by kind.",
    labelNames: ["kind"] as const,
    buckets: statementBuckets,
    registers,
  });
  const failures = new Counter({
    name: "counterfoil_database_statement_failures_total",
    help: "Statements and commands that failed.",
    registers,
  });
  const waits = new Counter({
    name: "counterfoil_database_round_trips_total",
    help: "How often the database was waited for; statements that are sent together count once.",
    registers,
  });
  let readState = noPool;
  const connections = new Gauge({
    name: "counterfoil_database_pool_connections",
    help: "Connections of the pool, by whether they are lent out.",
    labelNames: ["state"] as const,
    registers,
    collect: () => {
      const { used, idle } = readState();
      connections.set({ state: "used" }, used);
      connections.set({ state: "idle" }, idle);
    },
  });
  const waiting: Gauge = new Gauge({
    name: "counterfoil_database_pool_waiting",
    help: "Calls that wait for a connection of the pool.",
    registers,
    collect: () => waiting.set(readState().waiting),
  });
  return {
    answered(kind, seconds, failed) {
      durations.observe({ kind }, seconds);
      if (failed) failures.inc();
    },
    waitBegan: () => waits.inc(),
    watchPool: (read) => {
      readState = read;
    },
  };
}
