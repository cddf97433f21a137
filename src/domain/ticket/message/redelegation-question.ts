import type { AssignmentSituation } from "../../assignment/assignment-facts.ts";
import { categoryHasFlag } from "../../desk/category.ts";
import { isAssignable, isPresent, SYSTEM_USER_ID } from "../../desk/user.ts";
import { categoryOf } from "../save/find-on-desk.ts";
import { completeMessage } from "./complete-message.ts";
import { refuseMessage } from "./decide-add-message.ts";
import { isIncoming } from "./message-direction.ts";
import type { MessageSituation } from "./message-situation.ts";

/**
 * What the category's rules are asked when news for an absent owner shall reach somebody else; null
 * when the ticket stays where it is, or when the message will be refused anyway. A ticket without an
 * owner is not taken from anybody, so it waits on.
 */
export function redelegationQuestion(
  adding: MessageSituation,
): (AssignmentSituation & { readonly personId: number }) | null {
  const { stored, desk, persons, now } = adding;
  const category = categoryOf(desk, stored.categoryId);
  if (!categoryHasFlag(category, "RedelegateNewMsg")) return null;
  if (stored.ownerId === SYSTEM_USER_ID || isThere(adding, stored.ownerId)) return null;
  if (!isIncoming(completeMessage(adding)) || refuseMessage(adding) !== null) return null;
  return {
    desk,
    category,
    personId: stored.personId,
    person: persons.get(stored.personId) ?? null,
    arrivedByMail: false,
    excludedUserId: stored.ownerId,
    now,
  };
}

/** Whoever can no longer own tickets is as absent as whoever marked himself away. */
function isThere({ desk }: MessageSituation, userId: number): boolean {
  const user = desk.users.get(userId);
  return user !== undefined && isAssignable(user) && isPresent(user);
}
