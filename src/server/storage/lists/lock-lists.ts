import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";

/** "list" in hexadecimal. Nothing else locks this number. */
const LOCK = 0x6c_69_73_74;

const lock = defineStatement("select pg_advisory_xact_lock($1)");

/**
 * Waits until no other transaction changes what administrators configure. Whoever decides about the
 * lists as a whole (no circles, one default) has to be alone with them; saves of tickets go on.
 */
export async function lockLists(db: Queryable): Promise<void> {
  await db.query(lock, [LOCK]);
}
