import { assignmentMethodCodes } from "../../../domain/desk/category.ts";
import type { MemberWish } from "../../../domain/desk/category/decide-category-members.ts";
import type { CategoryWrite } from "../../../domain/desk/category/decide-save-category.ts";
import type { Parameter, Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";

const insertCategory = defineStatement<{ category_id: number }>(`
  insert into category
    (parent_id, name, full_name, master_user_id, flags, assignment_method, external_name,
     assignment_lag_minutes, reply_template_id, notification_email, default_ticket_status_id,
     default_message_status_id)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
  returning category_id`);

const updateCategory = defineStatement(`
  update category
     set parent_id = $1, name = $2, full_name = $3, master_user_id = $4, flags = $5,
         assignment_method = $6, external_name = $7, assignment_lag_minutes = $8,
         reply_template_id = $9, notification_email = $10, default_ticket_status_id = $11,
         default_message_status_id = $12
   where category_id = $13`);

const renameCategories = defineStatement(`
  update category set full_name = named.full_name
    from unnest($1::int[], $2::text[]) as named (category_id, full_name)
   where category.category_id = named.category_id`);

/** Stores a category with the full names of what is below it; 0 makes a new one. Returns its id. */
export async function storeCategory(
  db: Queryable,
  categoryId: number,
  write: CategoryWrite,
): Promise<number> {
  const parameters = columnsOf(write);
  if (categoryId === 0) {
    const { rows } = await db.query(insertCategory, parameters);
    return rows[0]?.category_id ?? 0;
  }
  await db.query(updateCategory, [...parameters, categoryId]);
  const { fullNamesBelow } = write;
  if (fullNamesBelow.size > 0) {
    await db.query(renameCategories, [[...fullNamesBelow.keys()], [...fullNamesBelow.values()]]);
  }
  return categoryId;
}

function columnsOf({ fields, fullName }: CategoryWrite): Parameter[] {
  return [
    fields.parentId || null,
    fields.name,
    fullName,
    fields.masterUserId || null,
    fields.flags,
    assignmentMethodCodes[fields.assignmentMethod],
    fields.externalName,
    fields.assignmentLagMinutes,
    fields.replyTemplateId,
    fields.notificationEmail,
    fields.defaultTicketStatusId || null,
    fields.defaultMessageStatusId || null,
  ];
}

const forgetOfUsers = defineStatement(
  "update app_user set default_category_id = null where default_category_id = $1",
);
const forgetOfActivity = defineStatement(
  "update user_activity set last_category_id = null where last_category_id = $1",
);
const forgetOfRoles = defineStatement(
  "update role set category_ids = array_remove(category_ids, $1) where $1 = any(category_ids)",
);
const deleteCategory = defineStatement("delete from category where category_id = $1");

/** Removes a category, and whatever remembers it as a place for tickets to come. */
export async function removeCategory(db: Queryable, categoryId: number): Promise<void> {
  await db.query(deleteCategory, [categoryId]);
  await db.query(forgetOfUsers, [categoryId]);
  await db.query(forgetOfActivity, [categoryId]);
  await db.query(forgetOfRoles, [categoryId]);
}

const replaceMembers = defineStatement(`
  with wished as (
    select * from unnest($2::int[], $3::int[]) as wished (user_id, weight)
  ), gone as (
    delete from category_member
     where category_id = $1 and not defined_by_group
       and user_id not in (select user_id from wished)
  )
  insert into category_member (category_id, user_id, weight)
  select $1::int, user_id, weight::smallint from wished
  on conflict (category_id, user_id) do update set weight = excluded.weight, defined_by_group = false`);

/** Replaces who is a member of the category by himself. */
export async function storeCategoryMembers(
  db: Queryable,
  categoryId: number,
  members: readonly MemberWish[],
): Promise<void> {
  await db.query(replaceMembers, [
    categoryId,
    members.map(({ userId }) => userId),
    members.map(({ weight }) => weight),
  ]);
}
