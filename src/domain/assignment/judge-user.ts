import { callerOf } from "../access/caller.ts";
import { mayUseCategory } from "../access/create-right.ts";
import { categoryHasFlag, type Category } from "../desk/category.ts";
import type { Desk } from "../desk/desk.ts";
import { SYSTEM_SERVICE_USER_ID, isAssignable, isPresent, type User } from "../desk/user.ts";
import type { AssignmentFacts } from "./assignment-facts.ts";
import type { PassedOver } from "./assignment-trace.ts";

/** The facts that say whether a user is there to take a ticket. */
export type AvailabilityFacts = Pick<
  AssignmentFacts,
  "desk" | "category" | "excludedUserId" | "activeUserIds"
>;

/** Why a user may not own tickets at all, or not this one; null = he may. */
export function whyNotEligible(
  facts: Pick<AvailabilityFacts, "desk" | "excludedUserId">,
  userId: number,
): PassedOver | null {
  const user = facts.desk.users.get(userId);
  if (user === undefined) return "unknownUser";
  if (!isAssignable(user)) return whyNotAssignable(user);
  return userId === facts.excludedUserId ? "excluded" : null;
}

/** Why a user cannot be given a ticket right now; null = he can. */
export function whyNotAvailable(facts: AvailabilityFacts, userId: number): PassedOver | null {
  const objection = whyNotEligible(facts, userId);
  if (objection !== null) return objection;
  const user = facts.desk.users.get(userId);
  if (user !== undefined && !isPresent(user)) return "notPresent";
  const wantsLogin = categoryHasFlag(facts.category, "OnlyLoggedInUsers");
  return wantsLogin && !facts.activeUserIds.has(userId) ? "notLoggedIn" : null;
}

/** As `whyNotAvailable`, for somebody who need not be a member of the category. */
export function whyNotAvailableOutsider(
  facts: AvailabilityFacts,
  userId: number,
): PassedOver | null {
  const objection = whyNotAvailable(facts, userId);
  if (objection !== null) return objection;
  return hasCategoryAccess(facts.desk, facts.category, userId) ? null : "noCategoryAccess";
}

function hasCategoryAccess(desk: Desk, category: Category, userId: number): boolean {
  const user = desk.users.get(userId);
  return user !== undefined && mayUseCategory(callerOf(user, desk), category);
}

function whyNotAssignable(user: User): PassedOver {
  if (user.deleted || user.status === "Deleted") return "deleted";
  if (user.type !== "InternalAssociate") return "notInternal";
  if (user.serviceUserId <= SYSTEM_SERVICE_USER_ID) return "noServiceLogin";
  return "cannotEdit";
}
