import { batchKindCodes } from "../../../domain/batch/batch-wish.ts";
import type { Instant } from "../../../domain/instant.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";

/** How many turns of a task are in which state. */
export interface TurnCounts {
  readonly waiting: number;
  readonly done: number;
  readonly failed: number;
  readonly stopped: number;
}

/** A change of many tickets, how far it has got, and how far it is put back. */
export interface StoredBulkJob {
  readonly bulkJobId: number;
  readonly createdById: number;
  readonly createdAt: Instant;
  readonly total: number;
  readonly change: TurnCounts;
  /** The last one; null = nobody asked for it. */
  readonly undo: (TurnCounts & { readonly batchTaskId: number }) | null;
}

interface JobColumns {
  batch_task_id: number;
  created_by_id: number;
  created_at: number;
  ticket_count: number;
  counts: readonly [number, number, number, number];
  undo_id: number | null;
  undo_counts: readonly [number, number, number, number];
}

const countsOf = (task: string): string => `
  (select array[count(*) filter (where state = 1), count(*) filter (where state = 2),
                count(*) filter (where state = 3), count(*) filter (where state = 4)]::int[]
     from batch_task_item where batch_task_id = ${task})`;

const jobColumns = `
  select t.batch_task_id, t.created_by_id, t.created_at, t.ticket_count,
         ${countsOf("t.batch_task_id")} as counts, u.batch_task_id as undo_id,
         ${countsOf("u.batch_task_id")} as undo_counts
    from batch_task t
    left join lateral (select max(batch_task_id) as batch_task_id from batch_task
                        where undo_of = t.batch_task_id) u on true
   where t.kind = ${batchKindCodes.change}`;

const selectJob = defineStatement<JobColumns>(`${jobColumns} and t.batch_task_id = $1`);

const selectJobsOf = defineStatement<JobColumns>(`
  ${jobColumns} and t.created_by_id = $1
   order by t.batch_task_id desc
   limit $2`);

/** Null when there is none. */
export async function findBulkJob(db: Queryable, id: number): Promise<StoredBulkJob | null> {
  const { rows } = await db.query(selectJob, [id]);
  return rows[0] === undefined ? null : jobOf(rows[0]);
}

/** The last ones of a user, the newest first. */
export async function listBulkJobs(
  db: Queryable,
  { userId, limit }: { readonly userId: number; readonly limit: number },
): Promise<StoredBulkJob[]> {
  return (await db.query(selectJobsOf, [userId, limit])).rows.map(jobOf);
}

function jobOf(row: JobColumns): StoredBulkJob {
  return {
    bulkJobId: row.batch_task_id,
    createdById: row.created_by_id,
    createdAt: row.created_at,
    total: row.ticket_count,
    change: turnsOf(row.counts),
    undo: row.undo_id === null ? null : { batchTaskId: row.undo_id, ...turnsOf(row.undo_counts) },
  };
}

function turnsOf([waiting, done, failed, stopped]: JobColumns["counts"]): TurnCounts {
  return { waiting, done, failed, stopped };
}

const selectFailures = defineStatement<{ ticket_id: number; reason: unknown }>(`
  select ticket_id, reason from batch_task_item
   where batch_task_id = $1 and state = 3
   order by position
   limit $2`);

/** The first tickets that failed in a task; the reason as it was stored. */
export async function listFailures(
  db: Queryable,
  { batchTaskId, limit }: { readonly batchTaskId: number; readonly limit: number },
): Promise<{ readonly ticketId: number; readonly reason: unknown }[]> {
  const { rows } = await db.query(selectFailures, [batchTaskId, limit]);
  return rows.map(({ ticket_id, reason }) => ({ ticketId: ticket_id, reason }));
}
