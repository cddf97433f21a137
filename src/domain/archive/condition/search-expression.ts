import type { Column } from "../columns/column.ts";
import type { Condition } from "./condition.ts";

/** A column that holds a search expression, rather than a text that is searched. */
export function isSearchExpression({ name }: Column): boolean {
  return name === "searchwords";
}

/** Whether a search expression is anywhere in a condition. */
export function hasSearchExpression(condition: Condition): boolean {
  switch (condition.kind) {
    case "all":
    case "any":
      return condition.of.some(hasSearchExpression);
    case "not":
      return hasSearchExpression(condition.of);
    case "test":
      return isSearchExpression(condition.column);
  }
}
