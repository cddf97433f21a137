import type { Database } from "./database.ts";
import type { Queryable } from "./queryable.ts";
import { withTransaction } from "./transaction.ts";

const forReadingOnly = "set transaction isolation level repeatable read, read only";

/**
 * Lends one connection for reads that must agree with each other: each query sees what was committed
 * when the first one ran, however much is saved meanwhile. The database itself refuses every write
 * and every row lock, so whatever runs in here leaves nothing behind.
 */
export function readSnapshot<Result>(
  db: Database,
  read: (reader: Queryable) => Promise<Result>,
): Promise<Result> {
  return withTransaction(db, async (tx) => {
    // The server runs them in the order in which they are sent, though nobody waits in between.
    const restricted = tx.query(forReadingOnly);
    const [, result] = await Promise.all([restricted, read(tx)]);
    return result;
  });
}
