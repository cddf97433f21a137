import type { Database } from "../../src/server/storage/database.ts";

/**
 * Everything a database holds: each row with its place and the transaction that wrote it, so that
 * even a write of the same values is seen, and how far each sequence has got.
 */
export async function databaseContents(db: Database): Promise<Record<string, unknown>> {
  const { rows: tables } = await db.query<{ name: string }>(
    "select quote_ident(relname) as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1",
  );
  const contents: Record<string, unknown> = {};
  for (const { name } of tables) {
    // That somebody was seen is noted beside every call, whatever comes of it, and perhaps after it.
    if (name === "user_activity") continue;
    // A first note of somebody refers to him, which locks his row for a moment.
    const lock = name === "app_user" ? "null as xmax" : "xmax::text";
    const sql = `select ctid::text, xmin::text, ${lock}, content.* from ${name} as content order by content.ctid`;
    contents[name] = (await db.query(sql)).rows;
  }
  const remembered =
    "select user_id, last_category_id from user_activity where last_category_id is not null order by 1";
  contents["user_activity"] = (await db.query(remembered)).rows;
  const sequences = "select sequencename, last_value from pg_sequences order by 1";
  return { ...contents, sequences: (await db.query(sequences)).rows };
}

/** The same without the traces of row locks, which a refused save leaves behind. */
export async function storedContents(db: Database): Promise<unknown> {
  return JSON.parse(
    JSON.stringify(await databaseContents(db), (name, value: unknown) =>
      name === "xmax" ? undefined : value,
    ),
  );
}
