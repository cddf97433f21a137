import type { Database } from "../../../src/server/storage/database.ts";

/** One statement may not take for ever, even on a busy machine. */
const TOGETHER = 10_000;

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
  for (let first = 1; first <= count; first += TOGETHER) {
    await database.query(
      `insert into ticket (ticket_id, title, ${names})
       select ticket_id + n, 'Number ' || n, ${names}
         from ticket, generate_series($2::int, $3::int) n
        where ticket_id = $1`,
      [like, first, Math.min(first + TOGETHER - 1, count)],
    );
  }
  // The next one that somebody makes comes behind them.
  await database.query(
    "select setval(pg_get_serial_sequence('ticket', 'ticket_id'), max(ticket_id)) from ticket",
  );
}
