import { batchKindCodes, type BatchChangeWish } from "../../../domain/batch/batch-wish.ts";
import type { Instant } from "../../../domain/instant.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import { timestampParameter } from "../value-types.ts";
import { turnBefore } from "./batch-tasks.ts";

/** A change of all tickets of a list that is kept. */
export interface NewSnapshotJob {
  readonly wish: BatchChangeWish;
  readonly createdById: number;
  readonly createdAt: Instant;
  readonly snapshotId: number;
}

const insertOfSnapshot = defineStatement<{ batch_task_id: number }>(`
  with task as (
    insert into batch_task (kind, created_by_id, created_at, ticket_count, wish)
    select $1::smallint, $2::int, $3::timestamptz, ticket_count, $4::jsonb from list_snapshot where list_snapshot_id = $5
    returning batch_task_id
  ), listed as (
    select id.ticket_id, row_number() over (order by part.part, id.n) as position
      from list_snapshot_part part, unnest(part.ticket_ids) with ordinality as id (ticket_id, n)
     where part.list_snapshot_id = $5
  ), items as (
    insert into batch_task_item (batch_task_id, position, ticket_id, turn)
    select task.batch_task_id, listed.position, listed.ticket_id,
           ${turnBefore("$2")} + listed.position
      from task, listed
  )
  select batch_task_id from task`);

/** Stores what is to be done to the tickets of a list, and returns the id of the task. */
export async function addSnapshotJob(db: Queryable, job: NewSnapshotJob): Promise<number> {
  const { rows } = await db.query(insertOfSnapshot, [
    batchKindCodes.change,
    job.createdById,
    timestampParameter(job.createdAt),
    JSON.stringify(job.wish),
    job.snapshotId,
  ]);
  const [row] = rows;
  if (row === undefined) throw new Error("the list to be changed is gone");
  return row.batch_task_id;
}

const insertUndo = defineStatement(`
  with untouched as (
    update batch_task_item set state = 5
     where batch_task_id = $4 and state = 2 and trace is null
  ), done as (
    select position, ticket_id from batch_task_item
     where batch_task_id = $4 and state = 2 and trace is not null
  ), task as (
    insert into batch_task (kind, created_by_id, created_at, ticket_count, wish, undo_of)
    select $1::smallint, $2::int, $3::timestamptz, (select count(*) from done), $5::jsonb, $4::int
    returning batch_task_id
  )
  insert into batch_task_item (batch_task_id, position, ticket_id, turn)
  select task.batch_task_id, done.position, done.ticket_id, ${turnBefore("$2")} + done.position
    from task, done`);

/** Lets what a job changed be put back. */
export async function addUndo(
  db: Queryable,
  undo: {
    readonly batchTaskId: number;
    readonly createdById: number;
    readonly createdAt: Instant;
  },
): Promise<void> {
  const { batchTaskId } = undo;
  await db.query(insertUndo, [
    batchKindCodes.undo,
    undo.createdById,
    timestampParameter(undo.createdAt),
    batchTaskId,
    JSON.stringify({ kind: "undo", batchTaskId }),
  ]);
}

const lockTask = defineStatement("select from batch_task where batch_task_id = $1 for update");

/** Lets nobody else stop or undo it until the transaction ends. */
export async function lockBulkJob(db: Queryable, batchTaskId: number): Promise<void> {
  await db.query(lockTask, [batchTaskId]);
}
