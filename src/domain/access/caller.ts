import type { Category } from "../desk/category.ts";
import type { Desk } from "../desk/desk.ts";
import type { FunctionalRight, Role } from "../desk/role.ts";
import { SYSTEM_SERVICE_USER_ID, type User } from "../desk/user.ts";
import { effectiveCategoryIds } from "./effective-category-ids.ts";

/** Who asks for something, with everything that decides what he may do. */
export interface Caller {
  readonly user: User;
  readonly role: Role;
  /** Categories he is a member of, whether by himself, through a user group or through his role. */
  readonly categoryIds: ReadonlySet<number>;
}

/**
 * The user as a caller. Walks all categories, so make it once per user and desk version.
 *
 * @throws Error when the user's role is not on the desk; every user has exactly one.
 */
export function callerOf(user: User, desk: Desk): Caller {
  const role = desk.roles.get(user.roleId);
  if (role === undefined) throw new Error(`role ${user.roleId} is not on the desk`);
  return { user, role, categoryIds: effectiveCategoryIds(user, role, desk) };
}

/** A system role holds every right without being granted any. */
export function hasRight(caller: Caller, right: FunctionalRight): boolean {
  return caller.role.isSystem || caller.role.rights.has(right);
}

/** True for whoever runs the desk: both kinds of administrators and the system itself. */
export function isAdministrator(caller: Caller): boolean {
  return hasRight(caller, "GeneralAdministrator") || hasRight(caller, "ServiceAdministration");
}

export function isMember(caller: Caller, category: Category): boolean {
  return caller.categoryIds.has(category.categoryId);
}

/** True when the account is one that works on tickets; being away does not change that. */
export function hasServiceLogin({ user }: Caller): boolean {
  return (
    !user.deleted &&
    user.serviceUserId > SYSTEM_SERVICE_USER_ID &&
    (user.status === "Normal" || user.status === "NotAvailable")
  );
}
