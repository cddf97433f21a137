import type { Caller } from "../access/caller.ts";
import { mayUseCategory } from "../access/create-right.ts";
import type { Category } from "../desk/category.ts";
import type { Desk } from "../desk/desk.ts";

/**
 * The category of a new ticket when none is named: the caller's last one if he prefers that, else
 * the one he has set as default, else the first by full name. A category that is gone, or that he
 * may not put tickets into, is passed over. `null` when none is left.
 */
export function defaultCategory(caller: Caller, desk: Pick<Desk, "categories">): Category | null {
  const { useLastCategory, lastCategoryId, defaultCategoryId } = caller.user;
  const preferredIds = useLastCategory ? [lastCategoryId, defaultCategoryId] : [defaultCategoryId];
  for (const categoryId of preferredIds) {
    const category = desk.categories.get(categoryId);
    if (category !== undefined && mayUseCategory(caller, category)) return category;
  }
  const usable = [...desk.categories.values()].filter((category) =>
    mayUseCategory(caller, category),
  );
  return usable.toSorted(byFullName)[0] ?? null;
}

/** One collation for every machine: the host's own locale would make the default depend on it. */
const collator = new Intl.Collator("en");

function byFullName(one: Category, other: Category): number {
  return collator.compare(one.fullName, other.fullName) || one.categoryId - other.categoryId;
}
