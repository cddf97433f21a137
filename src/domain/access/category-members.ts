import type { Category } from "../desk/category.ts";
import type { Desk } from "../desk/desk.ts";

/** Where a membership comes from: the user's own, one of his user groups, or his role. */
export type MembershipOrigin = "own" | "group" | "role";

export interface Membership {
  readonly userId: number;
  readonly origin: MembershipOrigin;
  /** Share under the weighted method; 0 for a membership through a role, which cannot carry one. */
  readonly weight: number;
  /** False when the user's role lists categories of its own and this one is not among them. */
  readonly effective: boolean;
}

/**
 * Everybody who is, or is entered as, a member of the category, each once: the entries of the
 * category, then those whose role lists it. Says of each the same as `effectiveCategoryIds` does.
 */
export function categoryMembers(
  category: Category,
  desk: Pick<Desk, "users" | "roles">,
): Membership[] {
  const { categoryId, members } = category;
  const entered = members.map(({ userId, weight, definedByGroup }): Membership => {
    const listed = categoriesOfRole(desk, userId);
    return {
      userId,
      origin: definedByGroup ? "group" : "own",
      weight,
      effective: listed === null || listed.has(categoryId),
    };
  });
  const enteredIds = new Set(members.map(({ userId }) => userId));
  const throughRole = usersOfRolesListing(categoryId, desk)
    .filter((userId) => !enteredIds.has(userId))
    .map((userId): Membership => ({ userId, origin: "role", weight: 0, effective: true }));
  return [...entered, ...throughRole];
}

function categoriesOfRole(
  desk: Pick<Desk, "users" | "roles">,
  userId: number,
): ReadonlySet<number> | null {
  const user = desk.users.get(userId);
  return (user && desk.roles.get(user.roleId)?.categoryIds) ?? null;
}

function usersOfRolesListing(categoryId: number, desk: Pick<Desk, "users" | "roles">): number[] {
  const listingRoleIds = new Set<number>();
  for (const { roleId, categoryIds } of desk.roles.values()) {
    if (categoryIds?.has(categoryId) === true) listingRoleIds.add(roleId);
  }
  // Few desks use such roles, so the walk over all users is rarely made.
  if (listingRoleIds.size === 0) return [];
  return [...desk.users.values()]
    .filter(({ roleId }) => listingRoleIds.has(roleId))
    .map(({ userId }) => userId);
}
