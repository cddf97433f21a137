import {
  assignmentMethodCodes,
  categoryFlagBits,
  type CategoryFlag,
} from "../../../domain/desk/category.ts";
import type { Transaction } from "../../storage/transaction.ts";
import {
  defaultCategories,
  demoCategories,
  type CategoryName,
  type DemoCategory,
} from "../catalogue/categories.ts";
import { insertNumberedRows, insertRows } from "./insert-rows.ts";

const categories: readonly DemoCategory[] = demoCategories;

/** On every desk, so it is not inserted; it gets an administrator and members. */
const SEEDED: CategoryName = "Support";

/** Stores the category tree with its members, and where each group's new tickets go. */
export async function storeCategories(
  tx: Transaction,
  userIds: ReadonlyMap<string, number>,
): Promise<void> {
  await insertNumberedRows(
    tx,
    { table: "category", key: "category_id" },
    categories
      .filter(({ fullName }) => fullName !== SEEDED)
      .map((category) => ({
        name: category.fullName.split("/").at(-1),
        full_name: category.fullName,
        flags: flagsOf(category.flags),
        assignment_method: assignmentMethodCodes[category.method],
        external_name: category.externalName,
        assignment_lag_minutes: category.assignmentLagMinutes ?? -1,
        notification_email: category.notificationEmail ?? "",
      })),
  );
  await tx.query(
    `update category as child set parent_id = parent.category_id
       from category as parent
      where child.full_name = parent.full_name || '/' || child.name`,
  );
  await storeMasters(tx, userIds);
  await storeMembers(tx, userIds);
  await storeDefaultCategories(tx);
}

async function storeMasters(tx: Transaction, userIds: ReadonlyMap<string, number>): Promise<void> {
  const led = categories.filter(({ master }) => master !== undefined);
  await tx.query(
    `update category set master_user_id = led.user_id
       from unnest($1::text[], $2::int[]) as led (full_name, user_id)
      where category.full_name = led.full_name`,
    [
      led.map(({ fullName }) => fullName),
      led.map(({ master = "" }) => userIds.get(master) ?? null),
    ],
  );
}

async function storeMembers(tx: Transaction, userIds: ReadonlyMap<string, number>): Promise<void> {
  const { rows } = await tx.query<{ category_id: number; full_name: string }>(
    "select category_id, full_name from category",
  );
  const categoryIds = new Map(rows.map((row) => [row.full_name, row.category_id]));
  const members = categories.flatMap((category) =>
    category.members.map(([login, weight = 0]) => ({
      category_id: categoryIds.get(category.fullName),
      user_id: userIds.get(login),
      weight,
    })),
  );
  await insertRows(tx, "category_member", members);
}

async function storeDefaultCategories(tx: Transaction): Promise<void> {
  await tx.query(
    `update app_user set default_category_id = category.category_id
       from unnest($1::text[], $2::text[]) as chosen (group_name, full_name)
       join user_group on user_group.name = chosen.group_name
       join category on category.full_name = chosen.full_name
      where app_user.group_id = user_group.group_id`,
    [Object.keys(defaultCategories), Object.values(defaultCategories)],
  );
}

function flagsOf(flags: readonly CategoryFlag[]): number {
  return flags.reduce((bits, flag) => bits | categoryFlagBits[flag], 0);
}
