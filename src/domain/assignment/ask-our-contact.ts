import { categoryHasFlag } from "../desk/category.ts";
import { SYSTEM_USER_ID } from "../desk/user.ts";
import type { AssignmentFacts } from "./assignment-facts.ts";
import type { OurContactStep } from "./assignment-trace.ts";
import { whyNotAvailableOutsider } from "./judge-user.ts";

/**
 * Our contact for the person, or for the company when the person has none. Somebody who is away is
 * not replaced by the company's contact: the category's method goes on. null = not in force.
 */
export function askOurContact(facts: AssignmentFacts): OurContactStep | null {
  if (!categoryHasFlag(facts.category, "DelegateToOurContact")) return null;
  const { contactOf, userId } = ourContact(facts);
  const passedOver = contactOf === null ? null : whyNotAvailableOutsider(facts, userId);
  const found = contactOf !== null && passedOver === null;
  const ownerId = found ? userId : SYSTEM_USER_ID;
  return { rule: "ourContact", contactOf, userId, passedOver, ownerId };
}

function ourContact({ person }: AssignmentFacts): Pick<OurContactStep, "contactOf" | "userId"> {
  const ofPerson = person?.supportUserId ?? SYSTEM_USER_ID;
  if (ofPerson !== SYSTEM_USER_ID) return { contactOf: "person", userId: ofPerson };
  const ofCompany = person?.contact?.supportUserId ?? SYSTEM_USER_ID;
  if (ofCompany !== SYSTEM_USER_ID) return { contactOf: "company", userId: ofCompany };
  return { contactOf: null, userId: SYSTEM_USER_ID };
}
