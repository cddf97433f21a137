import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";

const selectGroups = defineStatement<{ group_id: number }>("select group_id from user_group");

export async function listUserGroupIds(db: Queryable): Promise<ReadonlySet<number>> {
  const { rows } = await db.query(selectGroups);
  return new Set(rows.map((row) => row.group_id));
}

const selectCategoriesOfGroups = defineStatement<{ category_id: number }>(
  "select distinct category_id from category_group where group_id = any($1::int[])",
);

/** The categories that any of the groups belongs to. */
export async function listCategoryIdsOfGroups(
  db: Queryable,
  groupIds: readonly number[],
): Promise<ReadonlySet<number>> {
  const { rows } = await db.query(selectCategoriesOfGroups, [groupIds]);
  return new Set(rows.map((row) => row.category_id));
}

const selectGroupsOfCategory = defineStatement<{ group_id: number }>(
  "select group_id from category_group where category_id = $1 order by group_id",
);

export async function listGroupIdsOfCategory(
  db: Queryable,
  categoryId: number,
): Promise<readonly number[]> {
  const { rows } = await db.query(selectGroupsOfCategory, [categoryId]);
  return rows.map((row) => row.group_id);
}

const replaceCategoriesOfGroup = defineStatement(`
  with gone as (
    delete from category_group where group_id = $1 and category_id <> all($2::int[])
  )
  insert into category_group (group_id, category_id)
  select $1::int, unnest($2::int[])
  on conflict do nothing`);

/** The group belongs to these categories and to no other. */
export async function storeCategoriesOfGroup(
  db: Queryable,
  groupId: number,
  categoryIds: readonly number[],
): Promise<void> {
  await db.query(replaceCategoriesOfGroup, [groupId, categoryIds]);
}

const replaceGroupsOfCategory = defineStatement(`
  with gone as (
    delete from category_group where category_id = $1 and group_id <> all($2::int[])
  )
  insert into category_group (category_id, group_id)
  select $1::int, unnest($2::int[])
  on conflict do nothing`);

/** These groups belong to the category, and no others. */
export async function storeGroupsOfCategory(
  db: Queryable,
  categoryId: number,
  groupIds: readonly number[],
): Promise<void> {
  await db.query(replaceGroupsOfCategory, [categoryId, groupIds]);
}
