import type { Database } from "../../src/server/storage/database.ts";
import { withTransaction } from "../../src/server/storage/transaction.ts";

/**
 * Starts what `start` starts while nobody can write the configuration, and lets it go on when as many
 * connections wait for a lock as were asked for: then none of it has been stored, whatever was decided.
 */
export async function holdBack<Result>(
  db: Database,
  { waiting, start }: { readonly waiting: number; readonly start: () => Promise<Result> },
): Promise<Result> {
  let started: Promise<Result> | undefined;
  await withTransaction(db, async (tx) => {
    await tx.query("select from desk_version for update");
    started = start();
    for (let seen = 0; seen < waiting;) {
      // A transaction sees the same connections until it is told to look again.
      await tx.query("select pg_stat_clear_snapshot()");
      const { rows } = await tx.query<{ count: number }>(
        `select count(*)::int as count from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock'`,
      );
      seen = rows[0]?.count ?? 0;
    }
  });
  if (started === undefined) throw new Error("nothing was started");
  return started;
}
