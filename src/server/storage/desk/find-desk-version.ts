import type { Queryable } from "../queryable.ts";
import { selectDeskVersion } from "../tickets/load-ticket.ts";

/** Version of the configuration. Asked after a lock was waited for, it is at least as new as what the lock shows. */
export async function findDeskVersion(db: Queryable): Promise<number> {
  const { rows } = await db.query(selectDeskVersion);
  return rows[0]?.desk ?? 0;
}
