import type { Queryable } from "../../src/server/storage/queryable.ts";

/** A text for each table, which is another one as soon as any of its rows was written, even with the same values. */
export type TableTraces = Readonly<Record<string, string>>;

/**
 * How many rows each table has, and the last transaction that wrote one of them. A statement for each table costs a
 * quarter of one for all of them, which takes long to plan.
 */
const definition = `
  create or replace function table_traces() returns table (name text, trace text)
  language plpgsql as $$
  begin
    for name in select quote_ident(relname) from pg_class
                 where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1
    loop
      execute 'select count(*) || '' '' || coalesce(max(xmin::text::bigint), 0) from ' || name into trace;
      return next;
    end loop;
  end $$`;

const defined = new WeakSet<Queryable>();

/** Whoever calls was seen, whatever comes of it. */
const SEEN = "user_activity";

/** `except` are more tables that may be written whatever happens. */
export async function traceTables(
  db: Queryable,
  except: readonly string[] = [],
): Promise<TableTraces> {
  if (!defined.has(db)) await db.query(definition);
  defined.add(db);
  const { rows } = await db.query<{ name: string; trace: string }>(
    "select name, trace from table_traces() where name <> all ($1::text[])",
    [[SEEN, ...except]],
  );
  return Object.fromEntries(rows.map(({ name, trace }) => [name, trace]));
}

/** The tables in which something was written in between. */
export function tablesWritten(before: TableTraces, after: TableTraces): readonly string[] {
  return Object.keys(after).filter((name) => after[name] !== before[name]);
}
