import type { Instant } from "../../../domain/instant.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import { timestampParameter } from "../value-types.ts";

/**
 * A row that somebody else is writing is left to him: saves write it too, and neither waits for the
 * other. Where there is none yet, the first writer makes it.
 */
const upsertActivity = defineStatement<{ user_id: number }>(`
  with known as (
    update user_activity set last_active_at = $2
     where user_id = (select user_id from user_activity where user_id = $1 for no key update skip locked)
    returning user_id
  )
  insert into user_activity (user_id, last_active_at)
  select $1, $2 where not exists (select from user_activity where user_id = $1)
     and exists (select from app_user where user_id = $1)
  on conflict (user_id) do nothing`);

/** Notes that a user was active, unless his row is being written just now. */
export async function recordActivity(db: Queryable, userId: number, at: Instant): Promise<void> {
  await db.query(upsertActivity, [userId, timestampParameter(at)]);
}
