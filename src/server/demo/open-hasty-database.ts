import type { Context } from "../context.ts";
import { openDatabase, type Database } from "../storage/database.ts";

/** A small machine has no use for more. */
export const HASTY_POOL_SIZE = 8;

/**
 * A pool of its own on the same database, whose commits do not wait for the disk. If the machine goes
 * down the newest of them are lost, though never a part of one or one before another that stays. So it
 * suits work that is done again when it was cut off and ends with a commit that does wait: with that one
 * all earlier ones are on the disk. A connection that has to be replaced on the way waits as usual.
 */
export async function openHastyDatabase(context: Context): Promise<Database> {
  const database = await openDatabase(context.database.connection, {
    poolSize: HASTY_POOL_SIZE,
    log: context.log,
  });
  try {
    // Sent all at once, so that each opens another connection of the pool.
    const settings = Array.from({ length: HASTY_POOL_SIZE }, () =>
      database.query("set synchronous_commit to off"),
    );
    await Promise.all(settings);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}
