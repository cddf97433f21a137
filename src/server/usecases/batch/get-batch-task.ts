import { isAdministrator, type Caller } from "../../../domain/access/caller.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import { findBatchTask, type StoredBatchTask } from "../../storage/batch/batch-tasks.ts";
import { batchTexts } from "../../texts/batch-texts.ts";
import { say } from "../../texts/text.ts";
import type { BatchReason } from "./batch-reason.ts";

export type { BatchReason };

export interface BatchProgress extends Omit<StoredBatchTask, "failures"> {
  readonly failures: readonly { readonly ticketId: number; readonly reason: BatchReason }[];
}

/**
 * How far a task has got, for whoever started it and for administrators. Throws `AppError` "notFound" for
 * everybody else as if there were none.
 */
export async function getBatchTask(
  context: Context,
  caller: Caller,
  batchTaskId: number,
): Promise<BatchProgress> {
  const task = await findBatchTask(context.database, batchTaskId);
  if (task === null || (task.createdById !== caller.user.userId && !isAdministrator(caller))) {
    throw new AppError("notFound", say(batchTexts.unknownTask, { id: batchTaskId }));
  }
  return {
    ...task,
    // Written by the worker as it was said.
    failures: task.failures.map(({ ticketId, reason }) => ({
      ticketId,
      reason: reason as BatchReason,
    })),
  };
}
