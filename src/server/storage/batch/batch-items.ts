import type { BatchWish } from "../../../domain/batch/batch-wish.ts";
import type { Instant } from "../../../domain/instant.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import { timestampParameter } from "../value-types.ts";

/** One ticket's turn in a task. */
export interface BatchItem {
  readonly batchTaskId: number;
  readonly position: number;
}

const selectWaiting = defineStatement<{ batch_task_id: number; position: number }>(`
  select batch_task_id, position
    from batch_task_item
   where state = 1 and (batch_task_id, position) > ($1::int, $2::int)
   order by batch_task_id, position
   limit $3`);

/** Turns that nobody has taken yet, in their order, behind `after`. */
export async function listWaitingItems(
  db: Queryable,
  { after, limit }: { readonly after: BatchItem | null; readonly limit: number },
): Promise<BatchItem[]> {
  const { rows } = await db.query(selectWaiting, [
    after?.batchTaskId ?? 0,
    after?.position ?? 0,
    limit,
  ]);
  return rows.map(({ batch_task_id, position }) => ({ batchTaskId: batch_task_id, position }));
}

/** A turn that is taken: what is to be done, to which ticket, for whom. */
export interface ClaimedItem {
  readonly ticketId: number;
  readonly userId: number;
  readonly wish: BatchWish;
}

const claimItem = defineStatement<{ ticket_id: number; created_by_id: number; wish: BatchWish }>(`
  select i.ticket_id, t.created_by_id, t.wish
    from batch_task_item i join batch_task t on t.batch_task_id = i.batch_task_id
   where i.batch_task_id = $1 and i.position = $2 and i.state = 1
     for update of i skip locked`);

/** Takes a turn until the transaction ends; null when it is taken, or over. */
export async function claimBatchItem(
  db: Queryable,
  { batchTaskId, position }: BatchItem,
): Promise<ClaimedItem | null> {
  const { rows } = await db.query(claimItem, [batchTaskId, position]);
  const [row] = rows;
  if (row === undefined) return null;
  return { ticketId: row.ticket_id, userId: row.created_by_id, wish: row.wish };
}

const settleItem = defineStatement(`
  update batch_task_item set state = $3, reason = $4::jsonb
   where batch_task_id = $1 and position = $2 and state = 1`);

/** Ends a turn; `reason` is why it failed, null = it did not. */
export async function settleBatchItem(
  db: Queryable,
  { batchTaskId, position }: BatchItem,
  reason: object | null,
): Promise<void> {
  const state = reason === null ? 2 : 3;
  await db.query(settleItem, [
    batchTaskId,
    position,
    state,
    reason === null ? null : JSON.stringify(reason),
  ]);
}

const hasOldTask = defineStatement<{ found: boolean }>(`
  select exists (select from batch_task t
                  where t.created_at < $1
                    and not exists (select from batch_task_item i
                                     where i.batch_task_id = t.batch_task_id and i.state = 1)) as found`);

export async function isFinishedTaskOlderThan(db: Queryable, until: Instant): Promise<boolean> {
  const { rows } = await db.query(hasOldTask, [timestampParameter(until)]);
  return rows[0]?.found === true;
}

const deleteOldTasks = defineStatement(`
  delete from batch_task
   where batch_task_id in (
           select t.batch_task_id from batch_task t
            where t.created_at < $1
              and not exists (select from batch_task_item i
                               where i.batch_task_id = t.batch_task_id and i.state = 1)
            order by t.batch_task_id
            limit $2)`);

/** Forgets tasks from before a time that are finished; returns how many. */
export async function removeFinishedTasks(
  db: Queryable,
  { until, limit }: { readonly until: Instant; readonly limit: number },
): Promise<number> {
  return (await db.query(deleteOldTasks, [timestampParameter(until), limit])).rowCount;
}
