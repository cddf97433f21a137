import { median, quantile } from "../measure/load-result.ts";
import { formatTable, type Column } from "../report/format-table.ts";
import type { Answers } from "./measure-sizes.ts";

/** What is known of a server besides its answers. */
export interface ServerFacts {
  readonly size: number;
  readonly startMs: number;
  readonly residentMiB: number;
}

interface ScaleRow {
  readonly what: string;
  readonly cells: readonly (readonly [p50: number, p99: number])[];
}

/** One line for each question, one group of columns for each size; the ratio is to the smallest size. */
export function scaleTable(answers: readonly Answers[], servers: readonly ServerFacts[]): string {
  const rows: ScaleRow[] = [...new Set(answers.map(({ question }) => question))].map((what) => ({
    what,
    cells: servers.map(({ size }) => {
      const { milliseconds = [] } =
        answers.find((one) => one.question === what && one.size === size) ?? {};
      return [median(milliseconds), quantile(milliseconds, 0.99)] as const;
    }),
  }));
  const only = (what: string, valueOf: (facts: ServerFacts) => number): ScaleRow => ({
    what,
    cells: servers.map((facts) => [valueOf(facts), Number.NaN] as const),
  });
  rows.push(only("start, ms", ({ startMs }) => startMs));
  rows.push(only("memory of the server, MiB", ({ residentMiB }) => residentMiB));
  return formatTable(columnsOf(servers), rows);
}

function columnsOf(servers: readonly ServerFacts[]): readonly Column<ScaleRow>[] {
  return [
    { title: "p50 / p99 ms", text: ({ what }) => what, align: "left" },
    ...servers.flatMap(({ size }, index): Column<ScaleRow>[] => [
      { title: sizeText(size), text: ({ cells }) => timesText(cells[index]) },
      ...(index === 0
        ? []
        : [{ title: "ratio", text: ({ cells }: ScaleRow) => ratioText(cells, index) }]),
    ]),
  ];
}

function timesText([p50, p99]: readonly [number, number] = [Number.NaN, Number.NaN]): string {
  return Number.isNaN(p99) ? number(p50) : `${number(p50)} / ${number(p99)}`;
}

function ratioText(cells: ScaleRow["cells"], index: number): string {
  return ((cells[index]?.[0] ?? Number.NaN) / (cells[0]?.[0] ?? Number.NaN)).toFixed(2);
}

function number(value: number): string {
  return value.toFixed(value < 100 ? 1 : 0);
}

export function sizeText(size: number): string {
  if (size % 1e6 === 0) return `${size / 1e6}M`;
  return size % 1e3 === 0 ? `${size / 1e3}k` : String(size);
}
