import { isAdministrator, type Caller } from "../../../domain/access/caller.ts";
import type { Instant } from "../../../domain/instant.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import {
  findBulkJob,
  listBulkJobs as listRows,
  listFailures,
  type StoredBulkJob,
} from "../../storage/batch/find-bulk-jobs.ts";
import type { Queryable } from "../../storage/queryable.ts";
import { batchTexts } from "../../texts/batch-texts.ts";
import { say } from "../../texts/text.ts";
import type { BatchReason } from "./batch-reason.ts";

export type BulkJobState = "Running" | "Done" | "Stopped" | "Undone";

/** How far a change of many tickets has got. */
export interface BulkJob {
  readonly bulkJobId: number;
  readonly createdAt: Instant;
  /** Running also while it is put back. */
  readonly state: BulkJobState;
  readonly total: number;
  /** Tickets that have the change; they become fewer while it is put back. */
  readonly done: number;
  /** Tickets that could not be changed or, once it is put back, could not be put back. */
  readonly failed: number;
  /** The first of them. */
  readonly failures: readonly { readonly ticketId: number; readonly reason: BatchReason }[];
}

/** More than anybody reads; how many there are is told beside them. */
const FAILURES_MAX = 1000;
const JOBS_MAX = 50;

/**
 * A change of many tickets, for whoever started it and for administrators. Throws `AppError` "notFound"
 * for everybody else as if there were none.
 */
export async function getBulkJob(context: Context, caller: Caller, id: number): Promise<BulkJob> {
  return withFailures(context.database, await requireBulkJob(context.database, caller, id));
}

/** The last ones of the caller, the newest first. */
export async function listBulkJobs({ database }: Context, caller: Caller): Promise<BulkJob[]> {
  const jobs = await listRows(database, { userId: caller.user.userId, limit: JOBS_MAX });
  return Promise.all(jobs.map((job) => withFailures(database, job)));
}

export async function requireBulkJob(
  db: Queryable,
  caller: Caller,
  id: number,
): Promise<StoredBulkJob> {
  const job = await findBulkJob(db, id);
  if (job !== null && (job.createdById === caller.user.userId || isAdministrator(caller))) {
    return job;
  }
  throw new AppError("notFound", say(batchTexts.unknownJob, { id }));
}

export function isRunning({ change, undo }: StoredBulkJob): boolean {
  return change.waiting > 0 || (undo !== null && undo.waiting > 0);
}

function stateOf(job: StoredBulkJob): BulkJobState {
  const { change, undo } = job;
  if (isRunning(job)) return "Running";
  if (undo !== null) return undo.stopped > 0 ? "Stopped" : "Undone";
  return change.stopped > 0 ? "Stopped" : "Done";
}

async function withFailures(db: Queryable, job: StoredBulkJob): Promise<BulkJob> {
  const { bulkJobId, createdAt, total, change, undo } = job;
  const { failed } = undo ?? change;
  const task = { batchTaskId: undo?.batchTaskId ?? bulkJobId, limit: FAILURES_MAX };
  const failures = failed === 0 ? [] : await listFailures(db, task);
  return {
    bulkJobId,
    createdAt,
    state: stateOf(job),
    total,
    done: change.done,
    failed,
    // Written by the worker as it was said.
    failures: failures.map(({ ticketId, reason }) => ({ ticketId, reason: reason as BatchReason })),
  };
}
