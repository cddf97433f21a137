import { UNMERGE_SECONDS } from "../../../domain/ticket/merge/merge-record.ts";
import type { Context } from "../../context.ts";
import { hasMergeUntil, removeMergesUntil } from "../../storage/merges/merge-records.ts";
import type { DueSearch, DueWork } from "../due-work.ts";

/**
 * Twice as long as a merge can be taken back: a later one is held against it for that long, and whoever
 * comes late is told so.
 */
const KEPT_SECONDS = 2 * UNMERGE_SECONDS;

/** Merges that nobody can take back; one piece of work, since nobody asks for them any longer. */
export async function findMergesToForget(
  { database }: Context,
  { now, after, limit }: DueSearch,
): Promise<DueWork[]> {
  const until = now - KEPT_SECONDS;
  if (after !== null || !(await hasMergeUntil(database, until))) return [];
  return [{ id: 0, dueAt: "now", handle: () => removeMergesUntil(database, { until, limit }) }];
}
