import { describe, expect, it } from "vitest";
import { buildCategory } from "../../../test/support/build-category.ts";
import { buildDesk } from "../../../test/support/build-desk.ts";
import { buildRole, buildUser } from "../../../test/support/build-user.ts";
import type { FunctionalRight, Role } from "../desk/role.ts";
import { userStatusCodes, type User, type UserStatus } from "../desk/user.ts";
import {
  accessAllows,
  accessToNewTicket,
  accessToTicket,
  type AccessLevel,
} from "./access-to-ticket.ts";
import { callerOf, type Caller } from "./caller.ts";

const CALLER_ID = 20;
const COLLEAGUE_ID = 21;

const joined = buildCategory(1, { members: [CALLER_ID] });
const foreign = buildCategory(2, { members: [COLLEAGUE_ID] });
const joinedMembersOnly = buildCategory(3, { members: [CALLER_ID], flags: ["MembersOnly"] });
const foreignMembersOnly = buildCategory(4, { members: [COLLEAGUE_ID], flags: ["MembersOnly"] });
const categories = [joined, foreign, joinedMembersOnly, foreignMembersOnly];

function callerWith(
  rights: readonly FunctionalRight[],
  wishes: { readonly user?: Partial<User>; readonly role?: Partial<Role> } = {},
): Caller {
  const user = buildUser(CALLER_ID, { ...wishes.user, roleId: 2 });
  const roles = [buildRole(2, rights, wishes.role)];
  return callerOf(user, buildDesk({ users: [user], roles, categories }));
}

const ownedBy = {
  caller: { ownerId: CALLER_ID },
  colleague: { ownerId: COLLEAGUE_ID },
  nobody: { ownerId: 0 },
};

type Levels = readonly [
  own: AccessLevel,
  joined: AccessLevel,
  foreign: AccessLevel,
  joinedMembersOnly: AccessLevel,
  foreignMembersOnly: AccessLevel,
];

const NONE = "none";

/** Access to: an own ticket in a shut category, then a colleague's ticket in each category. */
const levelsByRights: readonly (readonly [rights: readonly FunctionalRight[], levels: Levels])[] = [
  [[], ["edit", NONE, NONE, NONE, NONE]],
  [["ListRequestsInOwnCategories"], ["edit", "list", NONE, "list", NONE]],
  [["ListAllRequests"], ["edit", "list", "list", "list", NONE]],
  [["ReadRequestsInOwnCategories"], ["edit", "read", NONE, "read", NONE]],
  [["ReadAllRequests"], ["edit", "read", "read", "read", NONE]],
  [["EditRequestsInOwnCategories"], ["edit", "edit", NONE, "edit", NONE]],
  [["EditAllRequests"], ["edit", "edit", "edit", "edit", NONE]],
  [
    ["ListAllRequests", "ReadAllRequests", "EditRequestsInOwnCategories"],
    ["edit", "edit", "read", "edit", NONE],
  ],
  [
    ["ListAllRequests", "ReadRequestsInOwnCategories"],
    ["edit", "read", "list", "read", NONE],
  ],
  [["ServiceAdministration"], ["edit", "edit", "edit", "edit", "edit"]],
  [["GeneralAdministrator"], ["edit", "edit", "edit", "edit", "edit"]],
  [
    ["CategoryAdministration", "MarkRequestsAsSpam", "CreateTags", "OverrideReadOnlyFields"],
    ["edit", NONE, NONE, NONE, NONE],
  ],
];

describe("access to a ticket", () => {
  it.each(levelsByRights)("of a role with %j is %j", (rights, levels) => {
    const caller = callerWith(rights);
    expect([
      accessToTicket(caller, ownedBy.caller, foreignMembersOnly),
      ...categories.map((category) => accessToTicket(caller, ownedBy.colleague, category)),
    ]).toEqual(levels);
  });

  it("to an unassigned ticket is the same as to a colleague's", () => {
    for (const [rights] of levelsByRights) {
      const caller = callerWith(rights);
      for (const category of categories) {
        expect(accessToTicket(caller, ownedBy.nobody, category)).toBe(
          accessToTicket(caller, ownedBy.colleague, category),
        );
      }
    }
  });

  it("is complete for a system role, which needs no rights and no account", () => {
    const system = callerWith([], {
      user: { serviceUserId: 1, status: "System" },
      role: { isSystem: true },
    });
    expect(accessToTicket(system, ownedBy.nobody, foreignMembersOnly)).toBe("edit");
  });

  it("does not take an unassigned ticket for one that the user without an id owns", () => {
    const outsider = callerWith([], { user: { userId: 0 } });
    expect(accessToTicket(outsider, ownedBy.nobody, foreign)).toBe("none");
  });

  it("follows the categories of the role where it lists some, not the entered members", () => {
    const caller = callerWith(["EditRequestsInOwnCategories"], {
      role: { categoryIds: new Set([4]) },
    });
    expect(accessToTicket(caller, ownedBy.colleague, joined)).toBe("none");
    expect(accessToTicket(caller, ownedBy.colleague, foreignMembersOnly)).toBe("edit");
  });

  it("counts a membership through a user group like any other", () => {
    const viaGroup = { userId: CALLER_ID, weight: 0, definedByGroup: true };
    const category = buildCategory(5, { members: [viaGroup], flags: ["MembersOnly"] });
    const user = buildUser(CALLER_ID, { roleId: 2 });
    const roles = [buildRole(2, ["ReadRequestsInOwnCategories"])];
    const caller = callerOf(user, buildDesk({ users: [user], roles, categories: [category] }));
    expect(accessToTicket(caller, ownedBy.colleague, category)).toBe("read");
  });

  it.each<[UserStatus, AccessLevel]>([
    ["Normal", "edit"],
    ["NotAvailable", "edit"],
    ["ReadOnly", "read"],
    ["Spm", "read"],
    ["None", "read"],
    ["Deleted", "read"],
    ["System", "read"],
  ])("of an account in status %s ends at %s", (status, level) => {
    const editor = callerWith(["EditAllRequests"], { user: { status } });
    const owner = callerWith([], { user: { status } });
    expect(accessToTicket(editor, ownedBy.colleague, foreign)).toBe(level);
    expect(accessToTicket(owner, ownedBy.caller, foreign)).toBe(level);
  });

  it("of an administrator does not depend on the account's status", () => {
    for (const status of Object.keys(userStatusCodes) as UserStatus[]) {
      const administrator = callerWith(["GeneralAdministrator"], { user: { status } });
      expect(accessToTicket(administrator, ownedBy.colleague, foreignMembersOnly)).toBe("edit");
    }
  });
});

describe("access levels", () => {
  it.each<[AccessLevel, readonly AccessLevel[]]>([
    ["none", ["none"]],
    ["list", ["none", "list"]],
    ["read", ["none", "list", "read"]],
    ["edit", ["none", "list", "read", "edit"]],
  ])("%s includes exactly %j", (access, included) => {
    const levels: readonly AccessLevel[] = ["none", "list", "read", "edit"];
    expect(levels.filter((needed) => accessAllows(access, needed))).toEqual(included);
  });
});

describe("access to a new ticket", () => {
  it("is everything where the caller may create one, else nothing", () => {
    const caller = callerWith([]);
    expect(categories.map((category) => accessToNewTicket(caller, category))).toEqual([
      "edit",
      "edit",
      "edit",
      "none",
    ]);
  });
});
