import type { Client } from "pg";

/** By which name each connection of other programs of ours is in use of this database. */
export async function listServers(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`
    select distinct application_name as name
      from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid()
       and application_name like 'counterfoil%'
     order by 1`);
  return rows.map(({ name }) => name);
}
