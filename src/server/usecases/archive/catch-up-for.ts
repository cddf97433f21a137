import type { Condition } from "../../../domain/archive/condition/condition.ts";
import { hasSearchExpression } from "../../../domain/archive/condition/search-expression.ts";
import type { Context } from "../../context.ts";
import { catchUpIndex } from "../search/index-tickets.ts";

/** Before a list is read: lets the index learn of what was saved just now, where the list asks it. */
export async function catchUpFor(context: Context, condition: Condition): Promise<void> {
  if (hasSearchExpression(condition)) await catchUpIndex(context);
}
