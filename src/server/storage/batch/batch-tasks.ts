import { batchKindCodes, batchKindOf, type BatchWish } from "../../../domain/batch/batch-wish.ts";
import type { Instant } from "../../../domain/instant.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import { timestampParameter } from "../value-types.ts";

export interface NewBatchTask {
  readonly wish: BatchWish;
  readonly createdById: number;
  readonly createdAt: Instant;
  /** In the order in which they get their turn, each once. */
  readonly ticketIds: readonly number[];
}

/**
 * The turn behind which those of a new task of a user come: behind his own that wait, and among those of
 * everybody else, so that nobody waits until the long task of another one is over.
 */
export const turnBefore = (user: string): string => `
  greatest(
    (select coalesce(max(turn), 0) from batch_task_item where state in (2, 3, 5)),
    (select coalesce(max(waiting.turn), 0)
       from batch_task mine join batch_task_item waiting using (batch_task_id)
      where mine.created_by_id = ${user} and waiting.state = 1))`;

const insertTask = defineStatement<{ batch_task_id: number }>(`
  with task as (
    insert into batch_task (kind, created_by_id, created_at, ticket_count, wish)
    values ($1, $2, $3, cardinality($5::int[]), $4)
    returning batch_task_id
  ), items as (
    insert into batch_task_item (batch_task_id, position, ticket_id, turn)
    select task.batch_task_id, item.position, item.ticket_id, ${turnBefore("$2")} + item.position
      from task, unnest($5::int[]) with ordinality as item (ticket_id, position)
  )
  select batch_task_id from task`);

/** Stores what is to be done to tickets, and returns the id of the task. */
export async function addBatchTask(db: Queryable, task: NewBatchTask): Promise<number> {
  const { rows } = await db.query(insertTask, [
    batchKindCodes[task.wish.kind],
    task.createdById,
    timestampParameter(task.createdAt),
    JSON.stringify(task.wish),
    task.ticketIds,
  ]);
  const [row] = rows;
  if (row === undefined) throw new Error("the database made no batch task");
  return row.batch_task_id;
}

/** How far a task has got. */
export interface StoredBatchTask {
  readonly batchTaskId: number;
  readonly kind: BatchWish["kind"];
  readonly createdById: number;
  readonly createdAt: Instant;
  readonly total: number;
  readonly done: number;
  /** In the order of the tickets; the reason as it was stored. */
  readonly failures: readonly { readonly ticketId: number; readonly reason: unknown }[];
}

const selectTask = defineStatement<{
  kind: number;
  created_by_id: number;
  created_at: number;
  ticket_count: number;
  done: number;
  failures: (readonly [ticketId: number, reason: unknown])[] | null;
}>(`
  select t.kind, t.created_by_id, t.created_at, t.ticket_count,
         (select count(*) from batch_task_item i
           where i.batch_task_id = t.batch_task_id and i.state = 2) as done,
         (select json_agg(json_build_array(i.ticket_id, i.reason) order by i.position)
            from batch_task_item i
           where i.batch_task_id = t.batch_task_id and i.state = 3) as failures
    from batch_task t
   where t.batch_task_id = $1`);

export async function findBatchTask(
  db: Queryable,
  batchTaskId: number,
): Promise<StoredBatchTask | null> {
  const { rows } = await db.query(selectTask, [batchTaskId]);
  const [row] = rows;
  if (row === undefined) return null;
  return {
    batchTaskId,
    kind: batchKindOf(row.kind),
    createdById: row.created_by_id,
    createdAt: row.created_at,
    total: row.ticket_count,
    done: row.done,
    failures: (row.failures ?? []).map(([ticketId, reason]) => ({ ticketId, reason })),
  };
}
