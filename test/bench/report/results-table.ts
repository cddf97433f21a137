import { formatTable, type Column } from "./format-table.ts";
import type { ResultRow } from "./measurement.ts";

const columns: readonly Column<ResultRow>[] = [
  { title: "database", text: (row) => row.database, align: "left" },
  { title: "save", text: (row) => row.operation, align: "left" },
  { title: "clients", text: (row) => String(row.connections) },
  { title: "saves/s", text: (row) => row.savesPerSecond.toFixed(0) },
  { title: "p50 ms", text: (row) => row.p50Ms.toFixed(1) },
  { title: "p99 ms", text: (row) => row.p99Ms.toFixed(1) },
  { title: "errors", text: (row) => String(row.errors) },
  { title: "CPU ms", text: (row) => row.cpuMsPerSave.toFixed(2) },
  { title: "MiB", text: (row) => row.residentMiB.toFixed(0) },
  { title: "floor/s", text: (row) => row.floorPerSecond.toFixed(0) },
  { title: "floor p50", text: (row) => row.floorP50Ms.toFixed(1) },
  { title: "floor CPU", text: (row) => row.floorCpuMsPerSave.toFixed(2) },
  { title: "of floor", text: (row) => row.ratioToFloor.toFixed(2) },
  { title: "write/s", text: (row) => row.writePerSecond.toFixed(0) },
  { title: "of write", text: (row) => row.ratioToWrite.toFixed(2) },
];

const legend = `
saves/s, p50, p99   saves over HTTP, each answered in full
CPU ms, MiB         CPU time of the server process per save, and its resident memory
floor               the same transactions from a bare driver loop, on as many connections as the pool has
write               only the writing statement, committed by itself, from a bare driver loop
of floor, of write  saves over HTTP for each one of those`;

export function resultsTable(rows: readonly ResultRow[]): string {
  return `${formatTable(columns, rows)}\n${legend}`;
}
