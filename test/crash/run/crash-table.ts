import { formatTable, type Column } from "../../bench/report/format-table.ts";
import type { CrashResult } from "./crash-result.ts";

const count = (text: (result: CrashResult) => number): Column<CrashResult>["text"] => {
  return (result) => String(text(result));
};

const columns: readonly Column<CrashResult>[] = [
  { title: "Database", text: ({ database }) => database, align: "left" },
  { title: "Server killed", text: count(({ tally }) => tally.kills.server) },
  { title: "Both killed", text: count(({ tally }) => tally.kills["server and database"]) },
  { title: "Database killed", text: count(({ tally }) => tally.kills.database) },
  {
    title: "Acknowledged",
    text: count(({ tally }) => Object.values(tally.stored).reduce((sum, one) => sum + one, 0)),
  },
  { title: "Unanswered, stored", text: count(({ tally }) => tally.unanswered.stored) },
  { title: "Unanswered, not stored", text: count(({ tally }) => tally.unanswered.notStored) },
  { title: "Turns of jobs", text: count(({ tally }) => tally.turns) },
  { title: "Levels fired", text: count(({ tally }) => tally.levels) },
  { title: "Events told", text: count(({ tally }) => tally.events.events) },
  { title: "told again", text: count(({ tally }) => tally.events.repeats) },
  { title: "Loose files", text: count(({ tally }) => tally.looseFiles) },
  { title: "Start, median s", text: ({ tally }) => seconds(quantile(tally.startsMs, 0.5)) },
  { title: "longest s", text: ({ tally }) => seconds(quantile(tally.startsMs, 1)) },
  { title: "Lost, doubled or halved", text: count(({ findings }) => findings.length) },
];

/** One row for each database. */
export function crashTable(results: readonly CrashResult[]): string {
  return formatTable(columns, results);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(1);
