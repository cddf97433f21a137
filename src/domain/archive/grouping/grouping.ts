import type { CellValue } from "../archive-query.ts";
import type { Column } from "../columns/column.ts";

/** What of a date rows are put together by. */
export type DatePart =
  | "year"
  | "quarter"
  | "month"
  | "day"
  | "dayOfYear"
  | "isoDate"
  | "yearMonth"
  | "yearQuarter";

/** What rows are put together by. */
export interface GroupKey {
  readonly column: Column;
  /** null = the whole value. */
  readonly part: DatePart | null;
  /** As in an order. */
  readonly rankedIds: readonly number[];
}

/** `count` counts different values, `countAll` all of them; neither counts rows without one. */
export interface Aggregate {
  readonly compute: "count" | "countAll" | "sum" | "avg";
  readonly column: Column;
}

/** Rows that were put together. */
export interface Group {
  readonly key: CellValue;
  /** Of the record that the key is the id of. */
  readonly name: string | null;
  /** In the order of what was to be computed; null where there was nothing to compute it from. */
  readonly values: readonly (number | null)[];
}
