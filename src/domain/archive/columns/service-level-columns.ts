import { bool, number, type Column, type ColumnValues } from "./column.ts";
import { defineColumns } from "./define-columns.ts";

/** By the names of the columns. */
export const serviceLevelValues = {
  alertLevel: number,
  deadlineMet: bool,
} as const satisfies ColumnValues;

/**
 * What nobody publishes of tickets, and dashboards count by: the escalation level that was reached, and
 * whether a closed ticket was closed by its deadline (of one that is open, or has none, nothing is known).
 */
export const serviceLevelColumns: readonly Column[] = defineColumns(
  "alertLevel:int deadlineMet:bool",
  serviceLevelValues,
).map((column) => ({ ...column, path: column.name, kind: "ticket", via: [] }));
