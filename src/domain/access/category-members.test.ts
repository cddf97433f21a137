import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildCategory } from "../../../test/support/build-category.ts";
import { buildDesk } from "../../../test/support/build-desk.ts";
import { buildRole, buildUser } from "../../../test/support/build-user.ts";
import { callerOf, isMember } from "./caller.ts";
import { categoryMembers } from "./category-members.ts";
import { effectiveCategoryIds } from "./effective-category-ids.ts";

const listing = buildRole(2, [], { categoryIds: new Set([5]) });
const listingOthers = buildRole(3, [], { categoryIds: new Set([6]) });
const listingNone = buildRole(4, [], { categoryIds: new Set() });

const ids = (min: number, max: number) => fc.uniqueArray(fc.integer({ min, max }));

describe("the members of a category", () => {
  it("are its entries, then the users whose role lists it, each with where that comes from", () => {
    const members = [
      { userId: 10, weight: 3, definedByGroup: false },
      { userId: 11, weight: 0, definedByGroup: true },
      { userId: 12, weight: 4, definedByGroup: false },
      { userId: 13, weight: 1, definedByGroup: false },
      { userId: 99, weight: 1, definedByGroup: false },
    ];
    const desk = buildDesk({
      roles: [listing, listingOthers, listingNone],
      users: [
        buildUser(10),
        buildUser(11, { roleId: 3 }),
        buildUser(12, { roleId: 2 }),
        buildUser(13, { roleId: 4 }),
        buildUser(14, { roleId: 2 }),
        buildUser(15),
      ],
    });
    expect(categoryMembers(buildCategory(5, { members }), desk)).toEqual([
      { userId: 10, origin: "own", weight: 3, effective: true },
      { userId: 11, origin: "group", weight: 0, effective: false },
      { userId: 12, origin: "own", weight: 4, effective: true },
      { userId: 13, origin: "own", weight: 1, effective: false },
      { userId: 99, origin: "own", weight: 1, effective: true },
      { userId: 14, origin: "role", weight: 0, effective: true },
    ]);
  });

  it("agree with the categories that each user counts as a member of", () => {
    const roleLists = fc.array(fc.option(ids(1, 4)), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(roleLists, fc.array(ids(10, 19), { maxLength: 4 }), (lists, memberLists) => {
        const roles = lists.map((list, index) =>
          buildRole(index + 1, [], { categoryIds: list && new Set(list) }),
        );
        const users = Array.from({ length: 10 }, (_, index) =>
          buildUser(10 + index, { roleId: 1 + (index % roles.length) }),
        );
        const categories = memberLists.map((members, index) =>
          buildCategory(index + 1, { members }),
        );
        const desk = buildDesk({ roles, users, categories });
        for (const category of categories) {
          const effective = categoryMembers(category, desk).filter((member) => member.effective);
          const effectiveIds = effective.map(({ userId }) => userId);
          expect(new Set(effectiveIds).size).toBe(effectiveIds.length);
          expect(effectiveIds.toSorted((one, other) => one - other)).toEqual(
            users
              .filter((user) => isMember(callerOf(user, desk), category))
              .map(({ userId }) => userId),
          );
        }
      }),
    );
  });
});

describe("the categories of a user", () => {
  const desk = buildDesk({
    categories: [
      buildCategory(5, { members: [10] }),
      buildCategory(6, { parentId: 5, members: [11] }),
      buildCategory(7, { members: [{ userId: 10, weight: 0, definedByGroup: true }] }),
    ],
  });

  it("are those that have him as a member, by himself or through a group, without subcategories", () => {
    expect(effectiveCategoryIds(buildUser(10), buildRole(1), desk)).toEqual(new Set([5, 7]));
  });

  it("are those of his role alone where it lists some, even an empty list", () => {
    expect(effectiveCategoryIds(buildUser(10), listingOthers, desk)).toEqual(new Set([6]));
    expect(effectiveCategoryIds(buildUser(10), listingNone, desk)).toEqual(new Set());
  });
});
