import { median } from "../measure/load-result.ts";
import { formatTable, type Column } from "../report/format-table.ts";
import type { QueueMeasurement } from "./measure-queue.ts";

interface Fact {
  readonly what: string;
  readonly unit: string;
  readonly of: (measured: QueueMeasurement) => number;
  /** The largest that is good enough; absent where it depends on the machine alone. */
  readonly limit?: number;
  readonly digits?: number;
}

const KEY_P95_MS = 100;
const CPU_MS_PER_FRAME = 10;
const NEWS_MS = 1000;
const NODES_MAX = 999;

const facts: readonly Fact[] = [
  { what: "first rows, empty cache", unit: "ms", of: ({ firstRowsMs }) => firstRowsMs },
  { what: "first rows, full cache", unit: "ms", of: ({ firstRowsAgainMs }) => firstRowsAgainMs },
  { what: "End to rows", unit: "ms", of: ({ endMs }) => endMs },
  { what: "Home to rows", unit: "ms", of: ({ homeMs }) => homeMs },
  { what: "changed filter to rows", unit: "ms", of: ({ filterMs }) => filterMs },
  { what: "new ticket to list", unit: "ms", of: ({ newsMs }) => newsMs, limit: NEWS_MS },
  { what: "J to paint, p50", unit: "ms", of: ({ keyP50Ms }) => keyP50Ms, limit: KEY_P95_MS },
  { what: "J to paint, p95", unit: "ms", of: ({ keyP95Ms }) => keyP95Ms, limit: KEY_P95_MS },
  { what: "nodes on the page", unit: "", of: ({ nodes }) => nodes, limit: NODES_MAX },
  ...(["scroll", "fling"] as const).flatMap((way): readonly Fact[] => [
    { what: `${way}: frames`, unit: "/s", of: (m) => m[way].framesPerSecond },
    {
      what: `${way}: main thread a frame`,
      unit: "ms",
      of: (m) => m[way].cpuMsPerFrame,
      limit: CPU_MS_PER_FRAME,
      digits: 1,
    },
    { what: `${way}: of it scripts`, unit: "ms", of: (m) => m[way].scriptMsPerFrame, digits: 1 },
    { what: `${way}: of it layout`, unit: "ms", of: (m) => m[way].layoutMsPerFrame, digits: 1 },
    { what: `${way}: frames with blanks`, unit: "%", of: (m) => 100 * m[way].blankShare },
    { what: `${way}: blank rows at most`, unit: "", of: (m) => m[way].blankRows },
  ]),
];

/** A fact with its median over the rounds. */
interface Row extends Pick<Fact, "what" | "unit"> {
  readonly limit: number | undefined;
  readonly text: string;
  readonly isKept: boolean;
}

export function webRows(measured: readonly QueueMeasurement[]): readonly Row[] {
  return facts.map(({ what, unit, of, limit, digits = 0 }) => {
    const value = median(measured.map(of));
    const isKept = limit === undefined || value <= limit;
    return { what, unit, limit, text: value.toFixed(digits), isKept };
  });
}

const columns: readonly Column<Row>[] = [
  { title: "what", text: ({ what }) => what, align: "left" },
  { title: "median", text: ({ text, unit }) => `${text} ${unit}`.trim() },
  { title: "limit", text: ({ limit, unit }) => (limit === undefined ? "" : `${limit} ${unit}`) },
  {
    title: "",
    text: ({ limit, isKept }) => (limit === undefined ? "" : isKept ? "kept" : "missed"),
  },
];

export function webTable(rows: readonly Row[]): string {
  return formatTable(columns, rows);
}
