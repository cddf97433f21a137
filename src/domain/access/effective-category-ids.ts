import type { Desk } from "../desk/desk.ts";
import type { Role } from "../desk/role.ts";
import type { User } from "../desk/user.ts";

/**
 * The categories a user counts as a member of. A role with its own list of categories decides
 * alone; otherwise the memberships of the user and of his groups do, which categories hold as
 * members. Membership is not inherited along the category tree.
 */
export function effectiveCategoryIds(
  user: User,
  role: Role,
  desk: Pick<Desk, "categories">,
): ReadonlySet<number> {
  if (role.categoryIds !== null) return role.categoryIds;
  const categoryIds = new Set<number>();
  for (const { categoryId, members } of desk.categories.values()) {
    if (members.some(({ userId }) => userId === user.userId)) categoryIds.add(categoryId);
  }
  return categoryIds;
}
