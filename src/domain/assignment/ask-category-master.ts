import { categoryHasFlag } from "../desk/category.ts";
import { SYSTEM_USER_ID } from "../desk/user.ts";
import type { AssignmentFacts } from "./assignment-facts.ts";
import type { CategoryMasterStep } from "./assignment-trace.ts";
import { whyNotEligible } from "./judge-user.ts";

/**
 * The last resort of a category that assigns at all: its administrator, asked even while away. null
 * = not in force.
 */
export function askCategoryMaster(facts: AssignmentFacts): CategoryMasterStep | null {
  const { assignmentMethod: method, masterUserId: userId } = facts.category;
  if (method === "Not" || method === "Unknown") return null;
  if (!categoryHasFlag(facts.category, "DefaultToCategoryMaster")) return null;
  if (userId === SYSTEM_USER_ID) return null;
  const passedOver = whyNotEligible(facts, userId);
  const ownerId = passedOver === null ? userId : SYSTEM_USER_ID;
  return { rule: "categoryMaster", userId, passedOver, ownerId };
}
