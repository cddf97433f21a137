import type { Column, RestrictionType } from "../columns/column.ts";
import type { ColumnIndex } from "../columns/column-index.ts";
import type { Comparison, Filter } from "../filter/filter.ts";
import { everyRow, noRow, type Condition } from "./condition.ts";
import { ConditionError, type ConditionFault, type FilterReading } from "./filter-reading.ts";
import type { OperatorContext } from "./operator.ts";
import { findOperator } from "./operators.ts";

export type ReadCondition =
  | { readonly ok: true; readonly condition: Condition }
  | { readonly ok: false; readonly fault: ConditionFault };

/** Understands a filter: finds its columns, and reads its values as those columns have them. */
export function readCondition(
  filter: Filter,
  columns: ColumnIndex,
  reading: FilterReading,
): ReadCondition {
  try {
    return { ok: true, condition: conditionOf(filter, { columns, reading }) };
  } catch (error) {
    if (error instanceof ConditionError) return { ok: false, fault: error.fault };
    throw error;
  }
}

function conditionOf(filter: Filter, context: OperatorContext): Condition {
  switch (filter.kind) {
    case "all":
    case "any":
      return { kind: filter.kind, of: filter.of.map((part) => conditionOf(part, context)) };
    case "not":
      return { kind: "not", of: conditionOf(filter.of, context) };
    case "comparison":
      return conditionOfComparison(filter, context);
  }
}

function conditionOfComparison(comparison: Comparison, context: OperatorContext): Condition {
  const { column, type } = restrictable(comparison.column, context);
  const operator = findOperator(type, comparison.operator);
  if (operator === undefined) {
    throw new ConditionError({
      kind: "wrongOperator",
      column: column.path,
      operator: comparison.operator,
      type,
    });
  }
  const condition = operator(column, comparison.operands, context);
  switch (column.value?.as) {
    case "everyRow":
      return everyRow;
    case "noRow":
      return asksForNothing(condition) ? noRow : everyRow;
    default:
      return condition;
  }
}

function restrictable(
  name: string,
  { columns }: OperatorContext,
): { readonly column: Column; readonly type: RestrictionType } {
  const column = columns.find(name.trim());
  if (column === undefined) throw new ConditionError({ kind: "unknownColumn", column: name });
  if (column.restriction === null) {
    throw new ConditionError({ kind: "notRestrictable", column: column.path });
  }
  return { column, type: column.restriction };
}

/** `getNoRows = true`. */
function asksForNothing(condition: Condition): boolean {
  return condition.kind === "test" && condition.test.kind === "isTrue" && condition.test.value;
}
