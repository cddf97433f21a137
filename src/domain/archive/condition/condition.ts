import type { Column } from "../columns/column.ts";

/**
 * What is asked of the value of a column. A row without a value there meets none of them but `isNull`,
 * so that whatever is turned around by `not` holds for it.
 */
export type Test =
  | { readonly kind: "isNull" }
  | { readonly kind: "isTrue"; readonly value: boolean }
  | {
      readonly kind: "number";
      readonly relation: "<" | "<=" | "=" | ">=" | ">";
      readonly value: number;
    }
  | { readonly kind: "oneOf"; readonly values: readonly number[] }
  /** From the first instant on, and before the second; null = without end. */
  | { readonly kind: "instants"; readonly from: number | null; readonly until: number | null }
  /** The same of days, counted from 1970-01-01. */
  | { readonly kind: "days"; readonly from: number | null; readonly until: number | null }
  /** Case and trailing blanks do not count. */
  | {
      readonly kind: "text";
      readonly how: "is" | "begins" | "contains" | "ends";
      readonly text: string;
    }
  | { readonly kind: "textOneOf"; readonly texts: readonly string[] }
  | { readonly kind: "textBetween"; readonly from: string; readonly to: string }
  | { readonly kind: "hasAny" | "hasAll"; readonly values: readonly number[] };

/** Which rows are wanted, with every name and value understood. */
export type Condition =
  | { readonly kind: "all" | "any"; readonly of: readonly Condition[] }
  | { readonly kind: "not"; readonly of: Condition }
  | { readonly kind: "test"; readonly column: Column; readonly test: Test };

export const everyRow: Condition = { kind: "all", of: [] };
export const noRow: Condition = { kind: "any", of: [] };

export const not = (of: Condition): Condition => ({ kind: "not", of });
