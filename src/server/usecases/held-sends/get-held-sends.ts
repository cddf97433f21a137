import type { Caller } from "../../../domain/access/caller.ts";
import type { HeldSend } from "../../../domain/held-sends/held-send.ts";
import type { Context } from "../../context.ts";
import { listHeldSends } from "../../storage/held-sends/held-sends.ts";

/** What the caller can still call back, the first to leave first. */
export async function getHeldSends(
  { database, clock }: Pick<Context, "database" | "clock">,
  { user }: Caller,
): Promise<readonly HeldSend[]> {
  return listHeldSends(database, { userId: user.userId, now: clock.now() });
}
