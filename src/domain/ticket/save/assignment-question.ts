import type { AssignmentSituation } from "../../assignment/assignment-facts.ts";
import { wantsAutomaticOwner } from "./apply-owner.ts";
import { draftOf } from "./decide-save.ts";
import { categoryOf } from "./find-on-desk.ts";
import type { SaveSituation } from "./save-situation.ts";

/**
 * What the category's rules are asked when a save leaves the owner to them; null when it does not,
 * or when the save will be refused anyway.
 */
export function assignmentQuestion(
  save: SaveSituation,
): (AssignmentSituation & { readonly personId: number }) | null {
  if (!wantsAutomaticOwner(save)) return null;
  const { draft, refusals } = draftOf(save);
  if (refusals.length > 0) return null;
  return {
    desk: save.desk,
    category: categoryOf(save.desk, draft.categoryId),
    personId: draft.personId,
    person: save.references.persons.get(draft.personId) ?? null,
    arrivedByMail: false,
    excludedUserId: 0,
    now: save.now,
  };
}
