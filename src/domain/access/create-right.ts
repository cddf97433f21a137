import { categoryHasFlag, type Category } from "../desk/category.ts";
import { hasServiceLogin, isAdministrator, isMember, type Caller } from "./caller.ts";

/**
 * True when the caller may put tickets into the category, new ones as well as moved ones. Agents
 * register calls for other departments, so only a members-only category is closed to outsiders.
 */
export function mayUseCategory(caller: Caller, category: Category): boolean {
  return (
    !categoryHasFlag(category, "MembersOnly") ||
    isMember(caller, category) ||
    isAdministrator(caller)
  );
}

/** True when the caller may create a ticket in the category. It takes an account that works on tickets. */
export function mayCreateIn(caller: Caller, category: Category): boolean {
  if (caller.role.isSystem) return true;
  return hasServiceLogin(caller) && mayUseCategory(caller, category);
}
