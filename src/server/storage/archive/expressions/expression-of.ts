import { sql } from "kysely";
import type { Column, ColumnValue, RecordKind } from "../../../../domain/archive/columns/column.ts";
import { stored, type Expression, type Expressions, type Sql } from "../sql-expression.ts";
import { projectExpressions, saleExpressions } from "./commerce-expressions.ts";
import { messageExpressions } from "./message-expressions.ts";
import { contactExpressions, personExpressions, userExpressions } from "./people-expressions.ts";
import { ticketExpressions } from "./ticket-expressions.ts";

const byKind: Readonly<Record<Exclude<RecordKind, "extra">, Expressions>> = {
  ticket: ticketExpressions,
  message: messageExpressions,
  user: userExpressions,
  person: personExpressions,
  contact: contactExpressions,
  sale: saleExpressions,
  project: projectExpressions,
  status: {
    ticketStatusId: stored("status_id"),
    name: stored("status_id"),
    rank: stored("sort_order"),
  },
  priority: {
    ticketPriorityId: stored("priority_id"),
    name: stored("priority_id"),
    rank: stored("sort_order"),
  },
  relation: {
    relationType: stored("relation_type"),
    sourceTicketId: stored("source_ticket_id"),
    comment: stored("comment"),
  },
  favourite: { favouriteAssociateId: stored("user_id") },
};

/** What stands for a column that has data, over the alias of its record's table. */
export function expressionOf(column: Column, alias: string): Expression {
  if (column.kind === "extra") return { value: customField(column.name, alias, column.value) };
  const expression = byKind[column.kind][column.name];
  if (expression === undefined) throw new Error(`nothing stands for the column ${column.path}`);
  return expression(alias);
}

/** A field keeps its value when an administrator gives it another type; such a value is none. */
function customField(key: string, alias: string, value: ColumnValue | null): Sql {
  const fields = sql.raw(`${alias}.custom_fields`);
  const text = sql`(${fields} ->> ${key}::text)`;
  const ofType = (type: string, cast: Sql) =>
    sql`case when jsonb_typeof(${fields} -> ${key}::text) = ${sql.lit(type)} then ${cast} end`;
  switch (value?.as) {
    case "bool":
      return ofType("boolean", sql`${text}::boolean`);
    case "instant":
      return ofType("number", sql`to_timestamp(${text}::double precision)`);
    case "number":
    case "seconds":
    case "clock":
    case "choice":
      return ofType("number", sql`${text}::double precision`);
    default:
      return ofType("string", text);
  }
}
