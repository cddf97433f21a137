import { sql } from "kysely";
import { baseStatusCodes } from "../../../domain/desk/status.ts";
import type { SearchQuery } from "../../../domain/search/search-query.ts";
import { mayCondition, type ArchiveViewer } from "../archive/archive-source.ts";
import { allOf as allConditions, anyOf, type Sql } from "../archive/sql-expression.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import { allOf, expressionFor, foundIn, quoted, type FoundIn } from "./search-expression.ts";
import { searchWindows, type SearchWindow } from "./search-windows.ts";

/** A ticket that was found, and where. */
export interface FoundTicket {
  readonly ticketId: number;
  readonly foundIn: FoundIn;
}

const selectEnd = defineStatement<{ last: number | null }>(
  "select max(ticket_id) as last from search_entry",
);

const ID_END = 2_147_483_647;

/**
 * Tickets that a search finds and the viewer may see, behind `after`: the best found first, and of those found
 * alike the newest. Deleted and merged ones, and spam, are not among them.
 */
export async function findInIndex(
  db: Queryable,
  query: SearchQuery,
  {
    viewer,
    after,
    limit,
  }: {
    readonly viewer: ArchiveViewer;
    readonly after: FoundTicket | null;
    readonly limit: number;
  },
): Promise<readonly FoundTicket[]> {
  const last = (await db.query(selectEnd)).rows[0]?.last ?? 0;
  const end = Math.min(last + 1, ID_END);
  const found: FoundTicket[] = [];
  const first = after === null ? 0 : foundIn.indexOf(after.foundIn);
  for (const place of foundIn.slice(first)) {
    const below = after?.foundIn === place ? Math.min(after.ticketId, end) : end;
    for (const window of searchWindows(below)) {
      const wanted = limit - found.length;
      if (wanted <= 0) return found;
      const statement = selectFound(query, place, { window, viewer, limit: wanted });
      if (statement === null) break;
      const { rows } = await statement.execute(db.kysely);
      for (const { ticket_id } of rows) found.push({ ticketId: ticket_id, foundIn: place });
    }
  }
  return found;
}

interface Wish {
  readonly window: SearchWindow;
  readonly viewer: ArchiveViewer;
  readonly limit: number;
}

const { Deleted, Spam, Merged } = baseStatusCodes;
const isLeft = sql.raw(`t.base_status not in (${Deleted}, ${Spam}, ${Merged})`);

/**
 * What the index finds in a window is found before anything else is asked of it, so that no plan goes through
 * the tickets themselves in the hope of meeting some soon.
 */
function selectFound(query: SearchQuery, place: FoundIn, { window, viewer, limit }: Wish) {
  const cases = sightCases(query, place, viewer);
  if (cases.length === 0) return null;
  const { spans, below } = window;
  const within = spans.length === 0 ? [] : [`(${spans.map(quoted).join(" | ")})`];
  const asked = cases.map(({ expression }) => `(${expression})`).join(" | ");
  const everything = allOf([`(${asked})`, ...within]);
  const rights = cases.map(({ may, expression }) =>
    cases.length === 1 ? may : sql`(${may} and f.words @@ ${expression}::tsquery)`,
  );
  return sql<{ ticket_id: number }>`
    with f as materialized (
      select ticket_id, words from search_entry
       where words @@ ${everything}::tsquery and ticket_id < ${below}::int)
    select t.ticket_id
      from f join ticket t on t.ticket_id = f.ticket_id
     where ${allConditions([isLeft, anyOf(rights)])}
     order by t.ticket_id desc
     limit ${limit}::int`;
}

interface SightCase {
  readonly may: Sql;
  readonly expression: string;
}

/** What is asked of the tickets that the viewer may read, and of those that he may only list. */
function sightCases(
  query: SearchQuery,
  place: FoundIn,
  { readable, listable }: ArchiveViewer,
): readonly SightCase[] {
  const mayRead = mayCondition("t", readable);
  const read = expressionFor(query, place, "readable");
  const cases = read === null ? [] : [{ may: mayRead, expression: read }];
  if (readable.kind === "all") return cases;
  const mayList = sql`(${mayCondition("t", listable)} and (${mayRead}) is not true)`;
  const list = expressionFor(query, place, "listable");
  return list === null ? cases : [...cases, { may: mayList, expression: list }];
}
