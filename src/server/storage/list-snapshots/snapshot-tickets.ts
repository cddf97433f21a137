import { sql } from "kysely";
import type { ArchiveQuery, ArchiveSelection } from "../../../domain/archive/archive-query.ts";
import { sourceOf, type ArchiveViewer } from "../archive/archive-source.ts";
import { orderBy, sortKeysOf } from "../archive/compile-order.ts";
import { whereOf } from "../archive/list-archive.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";

/** Tickets in a part. A window reads the parts that it touches. */
const PART_TICKETS = 1000;

export type SnapshotSelection = Pick<
  ArchiveQuery,
  "provider" | "condition" | "withClosed" | "inAnyState" | "order" | "zone"
>;

/**
 * Stores the tickets that a list has now in their order, and returns how many; no more than `limit`. They
 * go from table to table and never through this process.
 */
export async function fillSnapshot(
  db: Queryable,
  wish: {
    readonly snapshotId: number;
    readonly selection: SnapshotSelection;
    readonly limit: number;
  },
  viewer: ArchiveViewer,
): Promise<number> {
  const { selection, snapshotId, limit } = wish;
  const source = sourceOf(selection.provider);
  const joins = source.newJoins("j");
  const sorts = sortKeysOf(selection.order, source.keys, { joins, viewer, zone: selection.zone });
  const where = whereOf(selection, joins, viewer);
  const sorted = orderBy(
    sorts.map(({ expression }) => expression),
    sorts,
  );
  const { rows } = await sql<{ count: number }>`
    with chosen as (
      select t.ticket_id, row_number() over (order by ${sorted}) - 1 as position
        from ${source.from} ${joins.toSql()}
       where ${where}
    ), parts as (
      insert into list_snapshot_part (list_snapshot_id, part, ticket_ids)
      select ${snapshotId}::int, position / ${PART_TICKETS}::int,
             array_agg(ticket_id order by position)
        from chosen
       where position < ${limit}::int
       group by 2
      returning cardinality(ticket_ids) as tickets
    )
    select coalesce(sum(tickets), 0)::int as count from parts`.execute(db.kysely);
  return rows[0]?.count ?? 0;
}

const selectWindow = defineStatement<{ ticket_id: number }>(`
  select i.ticket_id
    from list_snapshot_part p, unnest(p.ticket_ids) with ordinality as i (ticket_id, n)
   where p.list_snapshot_id = $1
     and p.part between $2::int / ${PART_TICKETS} and ($2::int + $3::int - 1) / ${PART_TICKETS}
     and p.part * ${PART_TICKETS} + i.n - 1 between $2::int and $2::int + $3::int - 1
   order by p.part, i.n`);

/** The tickets of a window, in the order of the snapshot. */
export async function listSnapshotWindow(
  db: Queryable,
  window: { readonly snapshotId: number; readonly offset: number; readonly count: number },
): Promise<number[]> {
  const { snapshotId, offset, count } = window;
  const { rows } = await db.query(selectWindow, [snapshotId, offset, count]);
  return rows.map(({ ticket_id }) => ticket_id);
}

const selectIndex = defineStatement<{ index: number }>(`
  select part * ${PART_TICKETS} + array_position(ticket_ids, $2::int) - 1 as index
    from list_snapshot_part
   where list_snapshot_id = $1 and $2::int = any (ticket_ids)`);

/** Where a ticket stands, from 0; null when it is not there. */
export async function findSnapshotIndex(
  db: Queryable,
  { snapshotId, ticketId }: { readonly snapshotId: number; readonly ticketId: number },
): Promise<number | null> {
  const { rows } = await db.query(selectIndex, [snapshotId, ticketId]);
  return rows[0]?.index ?? null;
}

/** How many tickets the list has gained and lost since. */
export interface SnapshotNews {
  readonly added: number;
  readonly removed: number;
}

export async function countSnapshotNews(
  db: Queryable,
  { snapshotId, selection }: { readonly snapshotId: number; readonly selection: ArchiveSelection },
  viewer: ArchiveViewer,
): Promise<SnapshotNews> {
  const source = sourceOf(selection.provider);
  const joins = source.newJoins("j");
  const where = whereOf(selection, joins, viewer);
  const { rows } = await sql<SnapshotNews>`
    with before as (
      select unnest(ticket_ids) as ticket_id
        from list_snapshot_part where list_snapshot_id = ${snapshotId}::int
    ), now as (
      select t.ticket_id from ${source.from} ${joins.toSql()} where ${where}
    )
    select (count(*) filter (where before.ticket_id is null))::int as added,
           (count(*) filter (where now.ticket_id is null))::int as removed
      from before full join now on now.ticket_id = before.ticket_id`.execute(db.kysely);
  return rows[0] ?? { added: 0, removed: 0 };
}
