import { sql } from "kysely";
import type { Column } from "../../../domain/archive/columns/column.ts";
import { aliasFor, mayCondition, type ArchiveViewer } from "./archive-source.ts";
import { expressionOf } from "./expressions/expression-of.ts";
import type { Joins } from "./joins.ts";
import type { Expression } from "./sql-expression.ts";

/**
 * What stands for a column in a statement. Of a ticket that the caller may only list its content is
 * nothing, in filters and orders too: what cannot be seen cannot be guessed either.
 */
export function columnExpression(
  column: Column,
  joins: Joins,
  { readable }: ArchiveViewer,
): Expression {
  const alias = aliasFor(column, joins);
  const expression = expressionOf(column, alias);
  if (!column.isContent || readable.kind === "all") return expression;
  return { value: sql`case when ${mayCondition(alias, readable)} then ${expression.value} end` };
}
