import type { Caller } from "../../../domain/access/caller.ts";
import type { Category } from "../../../domain/desk/category.ts";
import { faultOfCategoryDeletion } from "../../../domain/desk/category/decide-delete-category.ts";
import {
  decideSaveCategory,
  type CategoryInput,
} from "../../../domain/desk/category/decide-save-category.ts";
import type { ListFaultReason } from "../../../domain/desk/list-fault.ts";
import type { Context } from "../../context.ts";
import { errorCode } from "../../storage/database-errors.ts";
import { removeCategory, storeCategory } from "../../storage/lists/category-rows.ts";
import { isHeldByTickets } from "../../storage/lists/listed-tickets.ts";
import { changeLists, type ListChanged } from "./change-lists.ts";
import {
  findStored,
  refuseFor,
  writeOf,
  requireExpected,
  type IsExpected,
  type ListSave,
} from "./list-save.ts";

const task = "administerCategories";
const FOREIGN_KEY_VIOLATION = "23503";

/** Stores a category; returns its id. Throws `ListRefusedError`, `RefusedError`, `AppError` "notFound". */
export function saveCategory(
  context: Context,
  caller: Caller,
  save: ListSave<Category, CategoryInput>,
): Promise<ListChanged<number>> {
  return changeLists(context, { caller, task }, async ({ tx, desk }) => {
    const stored = findStored(desk.categories, save);
    const decision = decideSaveCategory({ stored, input: save.input(stored, desk), desk });
    const write = writeOf(decision, save);
    return write === null ? save.id : storeCategory(tx, save.id, write);
  });
}

/** Removes a category; false when there is none. Throws `ListRefusedError` while it is needed. */
export async function deleteCategory(
  context: Context,
  caller: Caller,
  categoryId: number,
  isExpected?: IsExpected<Category>,
): Promise<boolean> {
  const { result } = await changeLists(context, { caller, task }, async ({ tx, desk }) => {
    const category = desk.categories.get(categoryId);
    if (category === undefined) return false;
    requireExpected(category, isExpected);
    const held = { kind: "category", id: categoryId } as const;
    const holdsTickets = await isHeldByTickets(tx, held);
    const code = faultOfCategoryDeletion(category, { desk, holdsTickets });
    refuse(code === null ? null : { code });
    await removeCategory(tx, categoryId).catch((error: unknown) => {
      // A ticket came into it after it was found empty.
      if (errorCode(error) === FOREIGN_KEY_VIOLATION) refuse({ code: "holdsTickets" });
      throw error;
    });
    return true;
  });
  return result;
}

function refuse(reason: ListFaultReason | null): void {
  refuseFor(reason, "categoryId");
}
