import type { Database } from "../../../src/server/storage/database.ts";

/** Copies a ticket so many times, as `Number 1`, `Number 2` and so on, under the ids that follow its own. */
export async function addTickets(
  database: Database,
  { like, count }: { readonly like: number; readonly count: number },
): Promise<void> {
  const { rows } = await database.query<{ names: string }>(
    `select string_agg(attname, ', ') as names from pg_attribute
      where attrelid = 'ticket'::regclass and attnum > 0 and not attisdropped
        and attname not in ('ticket_id', 'title')`,
  );
  const names = rows[0]?.names ?? "";
  await database.query(
    `insert into ticket (ticket_id, title, ${names})
     select ticket_id + n, 'Number ' || n, ${names}
       from ticket, generate_series(1, $2::int) n
      where ticket_id = $1`,
    [like, count],
  );
}
