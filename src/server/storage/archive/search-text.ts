import { sql } from "kysely";
import { ANY_SPAN, SPAN_LENGTH } from "../../../domain/search/lexemes.ts";
import { parseSearch } from "../../../domain/search/parse-search.ts";
import { newestOfSpans } from "../search/index-state.ts";
import { expressionOf } from "../search/search-expression.ts";
import { mayCondition, type ArchiveViewer } from "./archive-source.ts";
import { allOf, anyOf, never, type Sql } from "./sql-expression.ts";

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

/**
 * The tickets that a search finds, as far as the index knows them. Of those that the viewer may only list, what
 * is said in them is not looked at.
 */
export function ticketsFound(ticket: string, typed: string, { readable }: ArchiveViewer): Sql {
  const query = parseSearch(typed);
  const mayRead = mayCondition(ticket, readable);
  const found = isFound(ticket, expressionOf(query, "readable"));
  if (readable.kind === "all") return found;
  const foundInLists = isFound(ticket, expressionOf(query, "listable"));
  return anyOf([allOf([mayRead, found]), allOf([sql`(${mayRead}) is not true`, foundInLists])]);
}

/** What is asked of one span after the other, and found there, is found. */
function isFound(ticket: string, expression: string | null): Sql {
  if (expression === null) return never;
  const span = sql.raw(`newest.ticket_id / ${SPAN_LENGTH}`);
  return sql`${sql.raw(`${ticket}.ticket_id`)} in (
    with recursive ${sql.raw(newestOfSpans)}
    select e.ticket_id
      from newest cross join lateral (
        select ticket_id from search_entry
         where words @@ replace(${expression}::text, ${sql.lit(ANY_SPAN)}, (${span})::text)::tsquery
        offset 0) e
     where e.ticket_id / ${sql.lit(SPAN_LENGTH)} = ${span})`;
}
