import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";

/** A view as whoever made it wants it. */
export interface ViewDefinition {
  readonly name: string;
  readonly filter: string;
  readonly orderBy: string;
  readonly columns: readonly string[];
  readonly isTeam: boolean;
}

export interface StoredView extends ViewDefinition {
  readonly viewId: number;
  readonly ownerId: number;
}

interface ViewColumns {
  list_view_id: number;
  owner_id: number;
  is_team: boolean;
  name: string;
  filter: string;
  order_by: string;
  columns: string[];
}

const selectViews = defineStatement<ViewColumns>(`
  select list_view_id, owner_id, is_team, name, filter, order_by, columns
    from list_view
   where is_team or owner_id = $1
   order by list_view_id`);

/** The views that a user has made, and those of the team. */
export async function listViewRows(db: Queryable, userId: number): Promise<StoredView[]> {
  const { rows } = await db.query(selectViews, [userId]);
  return rows.map((row) => ({
    viewId: row.list_view_id,
    ownerId: row.owner_id,
    isTeam: row.is_team,
    name: row.name,
    filter: row.filter,
    orderBy: row.order_by,
    columns: row.columns,
  }));
}

const insertView = defineStatement<{ list_view_id: number }>(`
  insert into list_view (owner_id, is_team, name, filter, order_by, columns)
  values ($1, $2, $3, $4, $5, $6)
  returning list_view_id`);

/** Returns its id. */
export async function addViewRow(
  db: Queryable,
  { ownerId, ...view }: ViewDefinition & { readonly ownerId: number },
): Promise<number> {
  const { rows } = await db.query(insertView, [ownerId, ...valuesOf(view)]);
  const [row] = rows;
  if (row === undefined) throw new Error("the database made no view");
  return row.list_view_id;
}

const updateView = defineStatement(`
  update list_view set is_team = $2, name = $3, filter = $4, order_by = $5, columns = $6
   where list_view_id = $1`);

export async function changeViewRow(
  db: Queryable,
  { viewId, ...view }: ViewDefinition & { readonly viewId: number },
): Promise<void> {
  await db.query(updateView, [viewId, ...valuesOf(view)]);
}

const valuesOf = ({ isTeam, name, filter, orderBy, columns }: ViewDefinition) =>
  [isTeam, name, filter, orderBy, columns] as const;

const deletePlaces = defineStatement("delete from list_view_place where view_key = $1::text");
const deleteView = defineStatement("delete from list_view where list_view_id = $1");

/** Removes a view, wherever users have it. */
export async function removeViewRow(db: Queryable, viewId: number): Promise<void> {
  await db.query(deletePlaces, [String(viewId)]);
  await db.query(deleteView, [viewId]);
}

/** Where a user has a view. */
export interface ViewPlace {
  readonly isPinned: boolean;
  readonly rank: number;
}

const selectPlaces = defineStatement<{ view_key: string; is_pinned: boolean; rank: number }>(
  "select view_key, is_pinned, rank from list_view_place where user_id = $1",
);

/** By the key of the view. */
export async function listViewPlaces(
  db: Queryable,
  userId: number,
): Promise<ReadonlyMap<string, ViewPlace>> {
  const { rows } = await db.query(selectPlaces, [userId]);
  return new Map(
    rows.map(({ view_key, is_pinned, rank }) => [view_key, { isPinned: is_pinned, rank }]),
  );
}

const savePlace = defineStatement(`
  insert into list_view_place (user_id, view_key, is_pinned, rank) values ($1, $2, $3, $4)
  on conflict (user_id, view_key) do update set is_pinned = $3, rank = $4`);

export async function saveViewPlace(
  db: Queryable,
  place: ViewPlace & { readonly userId: number; readonly key: string },
): Promise<void> {
  await db.query(savePlace, [place.userId, place.key, place.isPinned, place.rank]);
}
