import type { Queryable } from "../../../src/server/storage/queryable.ts";

/** When somebody was seen last, or that others should look anew, is noted whatever comes of a request. */
const notedAnyway = new Set([
  "user_activity.last_active_at",
  "access_token.last_used_at",
  "session.last_used_at",
  "desk_version.tokens",
]);

/** One text that is another one as soon as anything stored differs. */
export async function digestTables(db: Queryable): Promise<string> {
  const { rows: tables } = await db.query<{ name: string; columns: string[] }>(
    `select table_name as name, array_agg(column_name::text order by ordinal_position) as columns
       from information_schema.columns join information_schema.tables using (table_schema, table_name)
      where table_schema = 'public' and table_type = 'BASE TABLE'
      group by table_name order by table_name`,
  );
  const sums = tables.map(({ name, columns }) => {
    const counted = columns.filter((column) => !notedAnyway.has(`${name}.${column}`));
    const row = counted.map((column) => `"${column}"::text`).join(", ");
    return `select '${name}' as name,
              (select sum(hashtextextended(row(${row})::text, 0)) from "${name}")::text as sum`;
  });
  const { rows } = await db.query<{ name: string; sum: string | null }>(sums.join(" union all "));
  return rows.map(({ name, sum }) => `${name} ${sum ?? "empty"}`).join("\n");
}

/** The tables in which two digests differ. */
export function differingTables(before: string, after: string): readonly string[] {
  const known = new Set(before.split("\n"));
  return after
    .split("\n")
    .filter((line) => !known.has(line))
    .map((line) => line.split(" ")[0] ?? "");
}
