import type { Context } from "../../context.ts";
import {
  hasExpiredSnapshot,
  removeExpiredSnapshots,
} from "../../storage/list-snapshots/list-snapshot-rows.ts";
import type { DueSearch, DueWork } from "../due-work.ts";

/** Snapshots whose time is over; they are one piece of work, since nobody is shown them any longer. */
export async function findExpiredSnapshots(
  { database }: Context,
  { now, after, limit }: DueSearch,
): Promise<DueWork[]> {
  if (after !== null || !(await hasExpiredSnapshot(database, now))) return [];
  return [
    { id: 0, dueAt: "now", handle: () => removeExpiredSnapshots(database, { until: now, limit }) },
  ];
}
