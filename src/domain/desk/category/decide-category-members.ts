import type { Category } from "../category.ts";
import { faultOfNumber } from "../check-fields.ts";
import type { Desk } from "../desk.ts";
import type { ListFault } from "../list-fault.ts";

/** A user with his share under the weighted method; 0 = never chosen. */
export interface MemberWish {
  readonly userId: number;
  readonly weight: number;
}

const WEIGHT_MAX = 32_767;

/**
 * What is wrong with a list of members. Somebody who has left may stay in it, but not be entered anew.
 */
export function faultsOfMembers(
  category: Category,
  wishes: readonly MemberWish[],
  { users }: Pick<Desk, "users">,
): readonly ListFault[] {
  const entered = new Set(ownMembers(category).map(({ userId }) => userId));
  const seen = new Set<number>();
  const faults: ListFault[] = [];
  for (const [place, { userId, weight }] of wishes.entries()) {
    const refuse = (field: string, reason: ListFault["reason"] | null): void => {
      if (reason !== null) faults.push({ path: ["members", place, field], reason });
    };
    const user = users.get(userId);
    if (user === undefined) refuse("userId", { code: "unknownRecord", record: "user", id: userId });
    else if (seen.has(userId)) refuse("userId", { code: "repeated" });
    else if (!entered.has(userId) && (user.deleted || user.type !== "InternalAssociate")) {
      refuse("userId", { code: "notAssignable", id: userId });
    }
    seen.add(userId);
    refuse("weight", faultOfNumber(weight, 0, WEIGHT_MAX));
  }
  return faults;
}

/** Who is entered by himself, and not through a user group. */
export function ownMembers({ members }: Category): readonly MemberWish[] {
  return members
    .filter(({ definedByGroup }) => !definedByGroup)
    .map(({ userId, weight }) => ({ userId, weight }));
}
