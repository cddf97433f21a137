import type { BatchWish } from "../../../domain/batch/batch-wish.ts";
import type { TicketTrace } from "../../../domain/batch/ticket-trace.ts";
import type { Instant } from "../../../domain/instant.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import { timestampParameter } from "../value-types.ts";

/** One ticket's turn in a task. */
export interface BatchItem {
  readonly batchTaskId: number;
  readonly position: number;
}

/** Where a turn stands among those of all tasks. */
export interface BatchTurn {
  readonly turn: number;
  readonly batchTaskId: number;
}

interface WaitingColumns {
  turn: number;
  batch_task_id: number;
  position: number;
}

const selectWaiting = defineStatement<WaitingColumns>(`
  select turn, batch_task_id, position
    from batch_task_item
   where state = 1 and (turn, batch_task_id) > ($1::int, $2::int)
   order by turn, batch_task_id, position
   limit $3`);

/** Turns that nobody has taken yet, in their order, behind `after`. */
export async function listWaitingItems(
  db: Queryable,
  { after, limit }: { readonly after: BatchTurn | null; readonly limit: number },
): Promise<(BatchItem & BatchTurn)[]> {
  const { rows } = await db.query(selectWaiting, [
    after?.turn ?? 0,
    after?.batchTaskId ?? 0,
    limit,
  ]);
  return rows.map(({ turn, batch_task_id, position }) => ({
    turn,
    batchTaskId: batch_task_id,
    position,
  }));
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

/** How a turn ended. */
export interface BatchOutcome {
  /** Why it failed; null = it did not. */
  readonly reason: object | null;
  /** What an undo needs; null = there is nothing to undo. */
  readonly trace: TicketTrace | null;
}

const settleItem = defineStatement(`
  update batch_task_item set state = $3, reason = $4::jsonb, trace = $5::jsonb
   where batch_task_id = $1 and position = $2 and state = 1`);

/** Ends a turn. */
export async function settleBatchItem(
  db: Queryable,
  { batchTaskId, position }: BatchItem,
  { reason, trace }: BatchOutcome,
): Promise<void> {
  const state = reason === null ? 2 : 3;
  await db.query(settleItem, [batchTaskId, position, state, jsonOf(reason), jsonOf(trace)]);
}

const jsonOf = (value: object | null): string | null =>
  value === null ? null : JSON.stringify(value);

const takeDoneItem = defineStatement<{ trace: TicketTrace | null }>(`
  update batch_task_item set state = 5
   where batch_task_id = $1 and position = $2 and state = 2
  returning trace`);

/** Marks a turn as put back, and returns what has to be put back for that; null = nothing. */
export async function takeTraceBack(
  db: Queryable,
  { batchTaskId, position }: BatchItem,
): Promise<TicketTrace | null> {
  const { rows } = await db.query(takeDoneItem, [batchTaskId, position]);
  return rows[0]?.trace ?? null;
}

const stopItems = defineStatement(`
  update batch_task_item set state = 4
   where batch_task_id = $1 and state = 1`);

/** Takes the turns away that nobody has had; waits for those that are under way. */
export async function stopWaitingItems(db: Queryable, batchTaskId: number): Promise<void> {
  await db.query(stopItems, [batchTaskId]);
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
