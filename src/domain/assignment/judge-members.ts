import { categoryMembers, type Membership } from "../access/category-members.ts";
import type { Desk } from "../desk/desk.ts";
import type { JudgedMember, PassedOver } from "./assignment-trace.ts";
import { whyNotAvailable, type AvailabilityFacts } from "./judge-user.ts";

/**
 * Every member of the category, with the reason why the category's method passes him over. The
 * order, by the published service user id, is the one the even method counts in; members who are no
 * longer on the desk come last.
 */
export function judgeMembers(facts: AvailabilityFacts): JudgedMember[] {
  return categoryMembers(facts.category, facts.desk)
    .map((membership) => ({ membership, place: placeOf(facts.desk, membership) }))
    .toSorted((one, other) => one.place - other.place || byUserId(one.membership, other.membership))
    .map(({ membership }) => judge(facts, membership));
}

/** Large enough to follow every service user id. */
const LAST_PLACE = Number.MAX_SAFE_INTEGER;

function placeOf(desk: Desk, { userId }: Membership): number {
  return desk.users.get(userId)?.serviceUserId ?? LAST_PLACE;
}

function byUserId(one: Membership, other: Membership): number {
  return one.userId - other.userId;
}

function judge(facts: AvailabilityFacts, membership: Membership): JudgedMember {
  const { userId, origin, weight, effective } = membership;
  const passedOver =
    whyNotAvailable(facts, userId) ??
    (effective ? null : "membershipOverruled") ??
    (facts.category.assignmentMethod === "Weighted" ? whyWithoutShare(membership) : null);
  return { userId, origin, weight, passedOver };
}

/** Weights are the user's own; whatever stands in a group's entry does not count. */
function whyWithoutShare({ origin, weight }: Membership): PassedOver | null {
  if (origin === "group") return "groupMembership";
  return weight > 0 ? null : "noWeight";
}
