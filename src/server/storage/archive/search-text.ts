import { sql } from "kysely";
import type { Column } from "../../../domain/archive/columns/column.ts";
import { mayCondition, type ArchiveViewer } from "./archive-source.ts";
import { allOf, anyOf, type Sql } from "./sql-expression.ts";
import { textCondition } from "./text-condition.ts";

/** What is asked of a text, as SQL. */
export type TextCondition = (text: Sql) => Sql;

/**
 * Tickets one of whose messages has a text that is as wanted. Only those messages are looked at that
 * the caller may read.
 */
export function messageWith(
  ticket: string,
  asked: TextCondition,
  { readable }: ArchiveViewer,
): Sql {
  return allOf([
    mayCondition(ticket, readable),
    sql`exists (select 1 from message sm join message_text sx on sx.message_id = sm.message_id
         where sm.ticket_id = ${sql.raw(`${ticket}.ticket_id`)} and ${asked(sql.raw("sx.body"))})`,
  ]);
}

const MOST_WORDS = 20;

/**
 * The tickets that a search expression finds: each of its words is in the title or in a message, or the
 * whole of it is the id.
 */
export function ticketsFound(ticket: string, expression: string, viewer: ArchiveViewer): Sql {
  const words = expression.split(/\s+/).filter((word) => word !== "");
  const everyWord = words.slice(0, MOST_WORDS).map((word) => {
    const asked = textCondition({ kind: "text", how: "contains", text: word });
    return anyOf([asked(sql.raw(`${ticket}.title`)), messageWith(ticket, asked, viewer)]);
  });
  const id = /^\d{1,9}$/.test(expression.trim()) ? Number(expression) : null;
  const byId = id === null ? [] : [sql`${sql.raw(`${ticket}.ticket_id`)} = ${id}::int`];
  return words.length === 0 ? sql`false` : anyOf([allOf(everyWord), ...byId]);
}

/** A column that holds a search expression, rather than a text that is searched. */
export function isSearchExpression({ name }: Column): boolean {
  return name === "searchwords";
}
