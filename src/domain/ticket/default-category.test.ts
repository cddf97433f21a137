import { describe, expect, it } from "vitest";
import { buildCategory } from "../../../test/support/build-category.ts";
import { buildDesk } from "../../../test/support/build-desk.ts";
import { buildRole, buildUser } from "../../../test/support/build-user.ts";
import { callerOf } from "../access/caller.ts";
import type { Category } from "../desk/category.ts";
import type { User } from "../desk/user.ts";
import { defaultCategory } from "./default-category.ts";

const support = buildCategory(1, { fullName: "Support" });
const billing = buildCategory(2, { fullName: "Sales/billing" });
const returns = buildCategory(3, { fullName: "Sales/Returns" });
const board = buildCategory(4, { fullName: "Board", flags: ["MembersOnly"], members: [21] });
const all = [support, billing, returns, board];

function defaultFor(
  userId: number,
  preferences: Partial<User>,
  categories: readonly Category[] = all,
): number | undefined {
  const user = buildUser(userId, { ...preferences, roleId: 2 });
  const desk = buildDesk({ users: [user], roles: [buildRole(2)], categories });
  return defaultCategory(callerOf(user, desk), desk)?.categoryId;
}

describe("the category of a new ticket", () => {
  const GONE = 99;

  it.each<[string, number, Partial<User>, number]>([
    ["the last one", 20, { useLastCategory: true, lastCategoryId: 3, defaultCategoryId: 1 }, 3],
    ["the default one", 20, { useLastCategory: false, lastCategoryId: 3, defaultCategoryId: 1 }, 1],
    ["the default one", 20, { useLastCategory: true, lastCategoryId: 0, defaultCategoryId: 3 }, 3],
    [
      "the default one",
      20,
      { useLastCategory: true, lastCategoryId: GONE, defaultCategoryId: 3 },
      3,
    ],
    ["the default one", 20, { useLastCategory: true, lastCategoryId: 4, defaultCategoryId: 3 }, 3],
    ["the first by name", 20, { useLastCategory: true, lastCategoryId: 4 }, 2],
    ["the first by name", 20, { lastCategoryId: 1 }, 2],
    ["the first by name", 20, { defaultCategoryId: GONE }, 2],
    ["the first by name", 20, { defaultCategoryId: 4 }, 2],
    ["the first by name", 20, { defaultCategoryId: -1 }, 2],
    ["a members-only one", 21, {}, 4],
    ["a members-only one", 21, { useLastCategory: true, lastCategoryId: 4 }, 4],
  ])("is %s for user %i with %j: %i", (_, userId, preferences, expected) => {
    expect(defaultFor(userId, preferences)).toBe(expected);
  });

  it("orders names as people do, capitals or not, and equal names by id", () => {
    const names = ["beta", "Alpha", "alpha/Z", "Beta"];
    const categories = names.map((fullName, index) => buildCategory(index + 1, { fullName }));
    expect(defaultFor(20, {}, categories)).toBe(2);
    const twins = [buildCategory(8, { fullName: "Twin" }), buildCategory(7, { fullName: "Twin" })];
    expect(defaultFor(20, {}, twins)).toBe(7);
  });

  it("is none when every category is closed to the caller, or there is none", () => {
    expect(defaultFor(20, {}, [board])).toBeUndefined();
    expect(defaultFor(20, { defaultCategoryId: 4 }, [board])).toBeUndefined();
    expect(defaultFor(20, {}, [])).toBeUndefined();
  });
});
