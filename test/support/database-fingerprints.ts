import type { Database } from "../../src/server/storage/database.ts";

/**
 * A number for each table, which is another one when any of its rows was written, even with the same
 * values. Quicker than reading everything; that somebody was seen does not count.
 */
export async function databaseFingerprints(db: Database): Promise<Record<string, string>> {
  const { rows: tables } = await db.query<{ name: string }>(
    "select quote_ident(relname) as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'user_activity'",
  );
  const sql = tables.map(
    ({ name }) =>
      `select '${name}' as name, md5(string_agg(ctid::text || xmin::text || t::text, ',' order by ctid)) as mark from ${name} as t`,
  );
  const { rows } = await db.query<{ name: string; mark: string }>(sql.join(" union all "));
  return Object.fromEntries(rows.map(({ name, mark }) => [name, mark]));
}

/** The tables in which something was written in between. */
export function tablesWritten(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): readonly string[] {
  return Object.keys(after).filter((name) => after[name] !== before[name]);
}
