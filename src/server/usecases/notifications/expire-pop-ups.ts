import type { Context } from "../../context.ts";
import { hasExpiredPopUp, removeExpiredPopUps } from "../../storage/notifications/pop-ups.ts";
import type { DueSearch, DueWork } from "../due-work.ts";

/** Pop-ups whose time is over; they are one piece of work, since nobody is shown them any longer. */
export async function findExpiredPopUps(
  { database }: Context,
  { now, after, limit }: DueSearch,
): Promise<DueWork[]> {
  if (after !== null || !(await hasExpiredPopUp(database, now))) return [];
  return [
    { id: 0, dueAt: "now", handle: () => removeExpiredPopUps(database, { until: now, limit }) },
  ];
}
