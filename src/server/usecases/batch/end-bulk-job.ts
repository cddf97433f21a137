import type { Caller } from "../../../domain/access/caller.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import { stopWaitingItems } from "../../storage/batch/batch-items.ts";
import { addUndo, lockBulkJob } from "../../storage/batch/bulk-jobs.ts";
import { withTransaction } from "../../storage/transaction.ts";
import { batchTexts } from "../../texts/batch-texts.ts";
import { say } from "../../texts/text.ts";
import { getBulkJob, isRunning, requireBulkJob, type BulkJob } from "./get-bulk-job.ts";

/** Changes, or puts back, no more tickets from now on. What is over stays as it is. */
export async function stopBulkJob(context: Context, caller: Caller, id: number): Promise<BulkJob> {
  await withTransaction(
    context.database,
    async (tx) => {
      await lockBulkJob(tx, id);
      const { undo } = await requireBulkJob(tx, caller, id);
      await stopWaitingItems(tx, id);
      if (undo !== null) await stopWaitingItems(tx, undo.batchTaskId);
    },
    { safeToRetry: true },
  );
  return getBulkJob(context, caller, id);
}

/**
 * Puts back what a change made of tickets, where nobody changed that since, with the rights of the
 * caller. Throws `AppError` "conflict" while it runs.
 */
export async function undoBulkJob(context: Context, caller: Caller, id: number): Promise<BulkJob> {
  await withTransaction(
    context.database,
    async (tx) => {
      await lockBulkJob(tx, id);
      const job = await requireBulkJob(tx, caller, id);
      if (isRunning(job)) throw new AppError("conflict", say(batchTexts.stillRunning));
      const createdById = caller.user.userId;
      await addUndo(tx, { batchTaskId: id, createdById, createdAt: context.clock.now() });
    },
    { safeToRetry: true },
  );
  return getBulkJob(context, caller, id);
}
