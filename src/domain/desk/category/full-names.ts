import type { Category } from "../category.ts";

type Node = Pick<Category, "categoryId" | "parentId" | "name" | "fullName">;

/** True when `parentId` is the category itself or stands below it. */
export function isBelow(
  parentId: number,
  categoryId: number,
  categories: ReadonlyMap<number, Node>,
): boolean {
  let ancestorId = parentId;
  for (let depth = 0; ancestorId !== 0 && depth <= categories.size; depth += 1) {
    if (ancestorId === categoryId) return true;
    ancestorId = categories.get(ancestorId)?.parentId ?? 0;
  }
  return false;
}

/** Names from the root down to a category that is called so and stands there. */
export function fullNameOf(
  name: string,
  parentId: number,
  categories: ReadonlyMap<number, Node>,
): string {
  const parent = categories.get(parentId);
  return parent === undefined ? name : `${parent.fullName}/${name}`;
}

/** The full names of everything below a category that is to have this one. */
export function fullNamesBelow(
  categoryId: number,
  fullName: string,
  categories: ReadonlyMap<number, Node>,
): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  const pending = [{ categoryId, fullName }];
  for (let above = pending.pop(); above !== undefined; above = pending.pop()) {
    for (const child of categories.values()) {
      // A circle would never end.
      if (child.parentId !== above.categoryId || names.has(child.categoryId)) continue;
      const below = `${above.fullName}/${child.name}`;
      names.set(child.categoryId, below);
      pending.push({ categoryId: child.categoryId, fullName: below });
    }
  }
  return names;
}
