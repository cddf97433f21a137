import { median } from "../measure/load-result.ts";
import { formatTable, type Column } from "../report/format-table.ts";

interface Times {
  readonly p50: number;
  readonly p99: number;
}

/** What one round found with so many servers. */
export interface ClusterRow {
  readonly servers: number;
  readonly savesPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly errors: number;
  /** Until a change of a list is read at another server. */
  readonly listMs: Times;
  /** Until a page at another server is told of a save. */
  readonly eventMs: Times;
}

const columns: readonly Column<readonly ClusterRow[]>[] = [
  { title: "servers", text: ([row]) => String(row?.servers) },
  { title: "saves/s", text: middle(0, ({ savesPerSecond }) => savesPerSecond) },
  { title: "p50 ms", text: middle(1, ({ p50Ms }) => p50Ms) },
  { title: "p99 ms", text: middle(1, ({ p99Ms }) => p99Ms) },
  { title: "errors", text: (rows) => String(rows.reduce((sum, { errors }) => sum + errors, 0)) },
  { title: "list p50 ms", text: middle(1, ({ listMs }) => listMs.p50) },
  { title: "list p99 ms", text: middle(1, ({ listMs }) => listMs.p99) },
  { title: "event p50 ms", text: middle(0, ({ eventMs }) => eventMs.p50) },
  { title: "event p99 ms", text: middle(0, ({ eventMs }) => eventMs.p99) },
];

function middle(digits: number, valueOf: (row: ClusterRow) => number) {
  return (rows: readonly ClusterRow[]): string => median(rows.map(valueOf)).toFixed(digits);
}

/** One line for each number of servers, with the medians of the rounds. */
export function clusterTable(rows: readonly ClusterRow[]): string {
  const counts = [...new Set(rows.map(({ servers }) => servers))];
  return formatTable(
    columns,
    counts.map((count) => rows.filter(({ servers }) => servers === count)),
  );
}
