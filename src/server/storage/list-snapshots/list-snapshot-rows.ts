import type { Instant } from "../../../domain/instant.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import { timestampParameter } from "../value-types.ts";

/** What a list was asked for, as it was written. */
export interface SnapshotWish {
  readonly filter: string;
  readonly orderBy: string;
  readonly columns: readonly string[];
}

export interface StoredListSnapshot extends SnapshotWish {
  readonly snapshotId: number;
  readonly count: number;
  readonly createdAt: Instant;
}

export interface NewListSnapshot extends SnapshotWish {
  readonly userId: number;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
}

const insertSnapshot = defineStatement<{ list_snapshot_id: number }>(`
  insert into list_snapshot (user_id, filter, order_by, columns, created_at, expires_at)
  values ($1, $2, $3, $4, $5, $6)
  returning list_snapshot_id`);

/** Stores a snapshot that has no tickets yet, and returns its id. */
export async function addListSnapshot(db: Queryable, snapshot: NewListSnapshot): Promise<number> {
  const { rows } = await db.query(insertSnapshot, [
    snapshot.userId,
    snapshot.filter,
    snapshot.orderBy,
    snapshot.columns,
    timestampParameter(snapshot.createdAt),
    timestampParameter(snapshot.expiresAt),
  ]);
  const [row] = rows;
  if (row === undefined) throw new Error("the database made no snapshot");
  return row.list_snapshot_id;
}

const setCount = defineStatement(`
  update list_snapshot set ticket_count = $2 where list_snapshot_id = $1`);

export async function setSnapshotCount(
  db: Queryable,
  { snapshotId, count }: { readonly snapshotId: number; readonly count: number },
): Promise<void> {
  await db.query(setCount, [snapshotId, count]);
}

const selectSnapshot = defineStatement<{
  filter: string;
  order_by: string;
  columns: string[];
  ticket_count: number;
  created_at: number;
}>(`
  select filter, order_by, columns, ticket_count, created_at
    from list_snapshot
   where list_snapshot_id = $1 and user_id = $2 and expires_at > $3`);

/** A snapshot of that user; null when he has none of that id, or none any longer. */
export async function findListSnapshot(
  db: Queryable,
  wish: { readonly snapshotId: number; readonly userId: number; readonly now: Instant },
): Promise<StoredListSnapshot | null> {
  const { snapshotId, userId, now } = wish;
  const { rows } = await db.query(selectSnapshot, [snapshotId, userId, timestampParameter(now)]);
  const [row] = rows;
  if (row === undefined) return null;
  return {
    snapshotId,
    filter: row.filter,
    orderBy: row.order_by,
    columns: row.columns,
    count: row.ticket_count,
    createdAt: row.created_at,
  };
}

const deleteSurplus = defineStatement(`
  delete from list_snapshot
   where list_snapshot_id in (
           select list_snapshot_id from list_snapshot where user_id = $1
            order by list_snapshot_id desc offset $2)`);

/** Leaves a user no more than his newest snapshots. */
export async function removeOlderSnapshots(
  db: Queryable,
  { userId, keep }: { readonly userId: number; readonly keep: number },
): Promise<void> {
  await db.query(deleteSurplus, [userId, keep]);
}

const hasExpired = defineStatement<{ found: boolean }>(`
  select exists (select from list_snapshot where expires_at <= $1) as found`);

export async function hasExpiredSnapshot(db: Queryable, now: Instant): Promise<boolean> {
  const { rows } = await db.query(hasExpired, [timestampParameter(now)]);
  return rows[0]?.found === true;
}

const deleteExpired = defineStatement(`
  delete from list_snapshot
   where list_snapshot_id in (
           select list_snapshot_id from list_snapshot where expires_at <= $1
            order by expires_at limit $2)`);

/** Returns how many there were. */
export async function removeExpiredSnapshots(
  db: Queryable,
  { until, limit }: { readonly until: Instant; readonly limit: number },
): Promise<number> {
  return (await db.query(deleteExpired, [timestampParameter(until), limit])).rowCount;
}
