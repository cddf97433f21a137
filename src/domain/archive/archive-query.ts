import type { Column } from "./columns/column.ts";
import type { Condition } from "./condition/condition.ts";
import type { ArchiveProvider } from "./providers.ts";

/** A column to sort by. */
export interface OrderItem {
  readonly column: Column;
  readonly descending: boolean;
  /** Of a column that names items of a list: their ids in the order in which whoever asks knows them. */
  readonly rankedIds: readonly number[];
}

/** A value by which rows were sorted; null where a row had none. */
export type SortValue = string | number | boolean | readonly number[] | null;

/** Where the rows of a page stand. */
export interface PageWish {
  readonly limit: number;
  /** Rows to pass over first. */
  readonly skip: number;
  /** The sort values and the keys of the row that comes right before the page; null = from the start. */
  readonly after: readonly SortValue[] | null;
}

/** Which rows of a list are wanted. */
export interface ArchiveSelection {
  readonly provider: ArchiveProvider;
  readonly condition: Condition;
  readonly withClosed: boolean;
  /** Tickets in whatever state, for what is asked of one ticket only. */
  readonly inAnyState: boolean;
}

/** Which part of them, and what of it. */
export interface ArchiveQuery extends ArchiveSelection {
  readonly columns: readonly Column[];
  readonly order: readonly OrderItem[];
  readonly page: PageWish;
  /** Tell how many rows there are on all pages. */
  readonly counts: boolean;
  /** IANA name; the days of instants are those of its clocks. */
  readonly zone: string;
}

/** What a row holds in a column. */
export type CellValue = string | number | boolean | readonly number[] | null;

/** What a column of a row holds; `name` where the record that is meant brings its own. */
export interface Cell {
  readonly value: CellValue;
  readonly name: string | null;
}
