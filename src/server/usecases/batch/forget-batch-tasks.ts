import type { Context } from "../../context.ts";
import { isFinishedTaskOlderThan, removeFinishedTasks } from "../../storage/batch/batch-items.ts";
import type { DueSearch, DueWork } from "../due-work.ts";

/** How long anybody may ask what came of a task. */
const TASK_KEPT_SECONDS = 30 * 86_400;

/** Tasks that nobody asks for any longer; what they said to customers goes with them. */
export async function findTasksToForget(
  { database }: Context,
  { now, after, limit }: DueSearch,
): Promise<DueWork[]> {
  const until = now - TASK_KEPT_SECONDS;
  if (after !== null || !(await isFinishedTaskOlderThan(database, until))) return [];
  return [{ id: 0, dueAt: "now", handle: () => removeFinishedTasks(database, { until, limit }) }];
}
