import type { Context } from "../../context.ts";
import { hasHeldSendUntil, removeHeldSendsUntil } from "../../storage/held-sends/held-sends.ts";
import type { DueSearch, DueWork } from "../due-work.ts";

/** How long one can be asked what became of a message. */
const KEPT_SECONDS = 86_400;

/** What was held and is long gone; it is one piece of work, since nobody asks for it any longer. */
export async function findHeldSendsToForget(
  { database }: Context,
  { now, after, limit }: DueSearch,
): Promise<DueWork[]> {
  const until = now - KEPT_SECONDS;
  if (after !== null || !(await hasHeldSendUntil(database, until))) return [];
  return [{ id: 0, dueAt: "now", handle: () => removeHeldSendsUntil(database, { until, limit }) }];
}
