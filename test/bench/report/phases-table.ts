import { median, quantile } from "../measure/load-result.ts";
import { formatTable, type Column } from "./format-table.ts";

interface PhaseRow {
  readonly phase: string;
  readonly milliseconds: readonly number[];
}

/** How long each phase took, and all of them together. */
export function phasesTable<Phase extends string>(
  title: string,
  phases: readonly Phase[],
  saves: readonly Readonly<Record<Phase, number>>[],
): string {
  const totals = saves.map((save) => sum(phases.map((phase) => save[phase])));
  const rows: PhaseRow[] = [
    ...phases.map((phase) => ({ phase, milliseconds: saves.map((save) => save[phase]) })),
    { phase: "all", milliseconds: totals },
  ];
  const columns: Column<PhaseRow>[] = [
    { title, text: ({ phase }) => phase, align: "left" },
    { title: "mean µs", text: (row) => micros(sum(row.milliseconds) / row.milliseconds.length) },
    { title: "p50 µs", text: (row) => micros(median(row.milliseconds)) },
    { title: "p99 µs", text: (row) => micros(quantile(row.milliseconds, 0.99)) },
    {
      title: "share %",
      text: (row) => ((100 * sum(row.milliseconds)) / sum(totals)).toFixed(1),
    },
  ];
  return formatTable(columns, rows);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function micros(milliseconds: number): string {
  return (milliseconds * 1000).toFixed(0);
}
