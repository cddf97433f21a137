import type { Queryable } from "../../../src/server/storage/queryable.ts";

/**
 * Where it is noted, whatever comes of a request, that somebody was seen or that others should look anew; and
 * the index of the search, which learns of earlier changes when somebody searches.
 */
const notedAnyway = [
  "user_activity",
  "access_token",
  "session",
  "login_ticket",
  "desk_version",
  "search_entry",
  "search_change",
];

/**
 * One text that is another one as soon as anything was stored: how many rows each table has, and the
 * last transaction that wrote one of them.
 */
export async function traceOfWrites(db: Queryable): Promise<string> {
  const { rows: tables } = await db.query<{ name: string }>(
    `select quote_ident(relname) as name from pg_class
      where relkind = 'r' and relnamespace = 'public'::regnamespace
        and relname <> all ($1::text[]) order by 1`,
    [notedAnyway],
  );
  const traces = tables.map(
    ({ name }) =>
      `select '${name}' as name, count(*) || ' ' || coalesce(max(xmin::text::bigint), 0) as trace
         from ${name}`,
  );
  const { rows } = await db.query<{ name: string; trace: string }>(traces.join(" union all "));
  // The database reads them in any order, several at a time.
  return rows
    .map(({ name, trace }) => `${name} ${trace}`)
    .sort()
    .join("\n");
}

/** The tables that were written between two traces. */
export function writtenTables(before: string, after: string): readonly string[] {
  const known = new Set(before.split("\n"));
  return after
    .split("\n")
    .filter((line) => !known.has(line))
    .map((line) => line.split(" ")[0] ?? "");
}
