import type { IsExpected } from "../../usecases/lists/list-save.ts";
import { allowsChange, type Conditions } from "../conditions/conditions.ts";
import { rowState } from "../conditions/row-state.ts";

/** Holds the conditions of a request against what is stored of a row, once nobody else changes it. */
export function expectedBy(conditions: Conditions, recordId: number | string): IsExpected<object> {
  return (stored) => allowsChange(conditions, stored === null ? null : rowState(recordId, stored));
}
