import { setTimeout as wait } from "node:timers/promises";
import type { Database } from "../../../src/server/storage/database.ts";
import { crashIds } from "../desk/fill-crash-desk.ts";
import type { CrashClient } from "../writers/crash-client.ts";

const WITHIN_MS = 60_000;
const LOOK_EVERY_MS = 100;
/** Past every level, every lease and every retry of what is under way. */
const STEP_SECONDS = 600;

/** Lets time pass until nothing waits any more. What does not come to rest is left for the judges. */
export async function settle(client: CrashClient, db: Database): Promise<void> {
  const until = performance.now() + WITHIN_MS;
  while (performance.now() < until) {
    await client.call("POST", "/dev/clock/advance", { seconds: STEP_SECONDS });
    const { rows } = await db.query<{ waiting: number }>(
      `select ((select count(*) from batch_task_item where state = 1)
             + (select count(*) from webhook_delivery where state = 1)
             + (select count(*) from ticket
                 where base_status = 1 and escalates_at is not null and priority_id = $1))::int as waiting`,
      [crashIds.hasty],
    );
    if (rows[0]?.waiting === 0) return;
    await wait(LOOK_EVERY_MS);
  }
}
