import type { Database } from "../../../src/server/storage/database.ts";

/** The tables of tickets, in which many rows are to be copied. */
const filledTables = [
  "ticket",
  "message",
  "message_text",
  "ticket_log",
  "ticket_status_history",
  "search_entry",
] as const;

interface SetAside {
  readonly name: string;
  readonly drop: string;
  readonly restore: string;
}

/**
 * Drops the indexes of these tables that no constraint needs, and their references, and switches their triggers off; returns
 * what makes all of it again. Many rows are indexed and checked sooner at once than one after the other.
 */
export async function setAside(
  database: Database,
): Promise<(onMade: (name: string) => void) => Promise<void>> {
  const { rows } = await database.query<SetAside>(
    `select i.indexrelid::regclass::text as name,
            format('drop index %s', i.indexrelid::regclass) as drop,
            pg_get_indexdef(i.indexrelid) as restore
       from pg_index i
      where i.indrelid = any ($1::regclass[])
        and not exists (select from pg_constraint c where c.conindid = i.indexrelid and contype <> 'f')
     union all
     select c.conname,
            format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname),
            format('alter table %s add constraint %I %s', c.conrelid::regclass, c.conname,
                   pg_get_constraintdef(c.oid))
       from pg_constraint c
      where c.conrelid = any ($1::regclass[]) and c.contype = 'f'`,
    [filledTables],
  );
  for (const { drop } of rows) await database.query(drop);
  await switchTriggers(database, "disable");
  return async (onMade) => {
    for (const { name, restore } of rows) {
      await database.lease(async (client) => {
        await client.query("set maintenance_work_mem = '1GB'");
        await client.query(restore);
        await client.query("reset maintenance_work_mem");
      });
      onMade(name);
    }
    await switchTriggers(database, "enable");
  };
}

async function switchTriggers(database: Database, how: "enable" | "disable"): Promise<void> {
  for (const table of filledTables) {
    await database.query(`alter table ${table} ${how} trigger user`);
  }
}
