import type { Aggregate, DatePart } from "../../../../domain/archive/grouping/grouping.ts";

/** What stands in `$select`: a column, or what is computed of one. */
export type SelectItem = PlainItem | ComputedItem;

export interface PlainItem {
  readonly kind: "plain";
  readonly name: string;
}

export interface ComputedItem {
  readonly kind: "computed";
  /** As it was written; so it is called in the answer. */
  readonly written: string;
  /** `value`: of each row by itself, only a part of its date. */
  readonly compute: Aggregate["compute"] | "groupBy" | "value";
  readonly column: string;
  readonly part: DatePart | null;
  /** Shown in the row before each group, in the one behind it, and in the rows of the group. */
  readonly inHeader: boolean;
  readonly inFooter: boolean;
  readonly inDetail: boolean;
}
