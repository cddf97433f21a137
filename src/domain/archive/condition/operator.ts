import type { Column } from "../columns/column.ts";
import type { ColumnIndex } from "../columns/column-index.ts";
import type { Operand } from "../filter/filter.ts";
import type { Condition, Test } from "./condition.ts";
import type { FilterReading } from "./filter-reading.ts";

/** What operators look things up in. */
export interface OperatorContext {
  readonly reading: FilterReading;
  readonly columns: ColumnIndex;
}

/** What an operator asks of a column. Throws `ConditionError` for values that it cannot have. */
export type Operator = (
  column: Column,
  operands: readonly Operand[],
  context: OperatorContext,
) => Condition;

/** Operators with the names that each of them goes by. */
export type Operators = readonly (readonly [names: readonly string[], operator: Operator])[];

export function test(column: Column, asked: Test): Condition {
  return { kind: "test", column, test: asked };
}

export function isNull(column: Column): Condition {
  return test(column, { kind: "isNull" });
}
