import type { Database } from "../../../src/server/storage/database.ts";

/** The tables of tickets, in which many rows are to be copied. */
export const filledTables = [
  "ticket",
  "message",
  "message_text",
  "ticket_log",
  "ticket_status_history",
  "search_entry",
] as const;

interface IndexRow {
  readonly name: string;
  readonly definition: string;
}

/**
 * Drops the indexes of these tables that no constraint needs, and returns what makes them again: many rows
 * are indexed sooner at once than one after the other.
 */
export async function setIndexesAside(
  database: Database,
): Promise<(onMade: (name: string) => void) => Promise<void>> {
  const { rows } = await database.query<IndexRow>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
       from pg_index i
      where i.indrelid = any ($1::regclass[])
        and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
      order by 1`,
    [filledTables],
  );
  for (const { name } of rows) await database.query(`drop index ${name}`);
  return async (onMade) => {
    for (const { name, definition } of rows) {
      await database.lease(async (client) => {
        await client.query("set maintenance_work_mem = '1GB'");
        await client.query(definition);
        await client.query("reset maintenance_work_mem");
      });
      onMade(name);
    }
  };
}
