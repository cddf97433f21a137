import { isMember, type Caller } from "../../../domain/access/caller.ts";
import { may } from "../../../domain/access/desk-task.ts";
import { categoryHasFlag, type Category } from "../../../domain/desk/category.ts";
import {
  faultsOfMembers,
  type MemberWish,
} from "../../../domain/desk/category/decide-category-members.ts";
import type { Desk } from "../../../domain/desk/desk.ts";
import type { ListFault } from "../../../domain/desk/list-fault.ts";
import type { Context } from "../../context.ts";
import { storeCategoryMembers } from "../../storage/lists/category-rows.ts";
import {
  listCategoryIdsOfGroups,
  listGroupIdsOfCategory,
  listUserGroupIds,
  storeCategoriesOfGroup,
  storeGroupsOfCategory,
} from "../../storage/lists/user-groups.ts";
import { changeLists, type ListChanged } from "./change-lists.ts";
import { ListRefusedError } from "./list-refused-error.ts";
import { requireExpected, unknownRow, type IsExpected } from "./list-save.ts";

const task = "administerCategories";

/** The categories that somebody may know of: those for members only are shown to members and to those who run them. */
export function visibleCategories(caller: Caller, desk: Desk): readonly Category[] {
  const seesAll = may(caller, task);
  return [...desk.categories.values()].filter(
    (category) =>
      seesAll || !categoryHasFlag(category, "MembersOnly") || isMember(caller, category),
  );
}

/** Replaces the members of a category. Throws `ListRefusedError`, `RefusedError`, `AppError` "notFound". */
export function setCategoryMembers(
  context: Context,
  caller: Caller,
  {
    categoryId,
    members,
    isExpected,
  }: {
    readonly categoryId: number;
    readonly members: readonly MemberWish[];
    readonly isExpected?: IsExpected<Category>;
  },
): Promise<ListChanged<void>> {
  return changeLists(context, { caller, task }, async ({ tx, desk }) => {
    const category = requireCategory(categoryId, desk);
    requireExpected(category, isExpected);
    refuse(faultsOfMembers(category, members, desk));
    await storeCategoryMembers(tx, categoryId, members);
  });
}

/** The user groups whose users are members of a category. */
export async function groupsOfCategory(
  { database, desk }: Context,
  categoryId: number,
): Promise<readonly number[]> {
  requireCategory(categoryId, desk.current());
  return listGroupIdsOfCategory(database, categoryId);
}

/** Replaces the user groups of a category. Throws as {@link setCategoryMembers}. */
export async function setGroupsOfCategory(
  context: Context,
  caller: Caller,
  { categoryId, groupIds }: { readonly categoryId: number; readonly groupIds: readonly number[] },
): Promise<void> {
  await changeLists(context, { caller, task }, async ({ tx, desk }) => {
    requireCategory(categoryId, desk);
    refuse(faultsOfIds(groupIds, await listUserGroupIds(tx), ["groupIds", "userGroup"]));
    await storeGroupsOfCategory(tx, categoryId, groupIds);
  });
}

/** Which of these categories any of the groups belongs to. */
export async function categoriesOfGroups(
  { database, desk }: Context,
  caller: Caller,
  groupIds: readonly number[],
): Promise<readonly Category[]> {
  const ids = await listCategoryIdsOfGroups(database, groupIds);
  return visibleCategories(caller, desk.current()).filter(({ categoryId }) => ids.has(categoryId));
}

/** Replaces the categories of a user group. Throws as {@link setCategoryMembers}. */
export async function setCategoriesOfGroup(
  context: Context,
  caller: Caller,
  { groupId, categoryIds }: { readonly groupId: number; readonly categoryIds: readonly number[] },
): Promise<void> {
  await changeLists(context, { caller, task }, async ({ tx, desk }) => {
    const groups = await listUserGroupIds(tx);
    if (!groups.has(groupId)) throw unknownRow(groupId);
    refuse(faultsOfIds(categoryIds, desk.categories, ["categoryIds", "category"]));
    await storeCategoriesOfGroup(tx, groupId, [...new Set(categoryIds)]);
  });
}

function requireCategory(categoryId: number, desk: Desk): Category {
  const category = desk.categories.get(categoryId);
  if (category === undefined) throw unknownRow(categoryId);
  return category;
}

function faultsOfIds(
  ids: readonly number[],
  known: { has(id: number): boolean },
  [field, record]: readonly [field: string, record: "category" | "userGroup"],
): ListFault[] {
  return ids.flatMap((id, place): ListFault[] =>
    known.has(id) ? [] : [{ path: [field, place], reason: { code: "unknownRecord", record, id } }],
  );
}

function refuse(faults: readonly ListFault[]): void {
  if (faults.length > 0) throw new ListRefusedError(faults);
}
