import { describe, expect, it } from "vitest";
import { buildCategory, type CategoryWishes } from "../../../test/support/build-category.ts";
import { buildDesk } from "../../../test/support/build-desk.ts";
import { buildRole, buildUser } from "../../../test/support/build-user.ts";
import type { CategoryMember } from "../desk/category.ts";
import type { User } from "../desk/user.ts";
import type { JudgedMember, PassedOver } from "./assignment-trace.ts";
import { judgeMembers } from "./judge-members.ts";

const roles = [
  buildRole(2, [], { categoryIds: new Set([7]) }),
  buildRole(3, [], { categoryIds: new Set([1]) }),
];

interface Situation {
  readonly users: readonly User[];
  readonly category?: CategoryWishes;
  readonly excludedUserId?: number;
  readonly activeUserIds?: readonly number[];
}

function judge({ users, category, excludedUserId = 0, activeUserIds = [] }: Situation) {
  return judgeMembers({
    desk: buildDesk({ users, roles }),
    category: buildCategory(1, { members: users.map(({ userId }) => userId), ...category }),
    excludedUserId,
    activeUserIds: new Set(activeUserIds),
  });
}

const member = (wishes: Partial<CategoryMember>): CategoryMember => ({
  userId: 10,
  weight: 1,
  definedByGroup: false,
  ...wishes,
});

describe("a member of a category", () => {
  it.each<[string, PassedOver | null, Partial<User>, Omit<Situation, "users">]>([
    ["is at work", null, {}, {}],
    ["is deleted", "deleted", { deleted: true }, {}],
    ["has a deleted account", "deleted", { status: "Deleted" }, {}],
    ["is an external user", "notInternal", { type: "ExternalAssociate" }, {}],
    ["is a resource", "notInternal", { type: "ResourceAssociate" }, {}],
    ["has no service login", "noServiceLogin", { serviceUserId: 0 }, {}],
    ["is the system user", "noServiceLogin", { serviceUserId: 1 }, {}],
    ["is read-only", "cannotEdit", { status: "ReadOnly" }, {}],
    ["is a limited user", "cannotEdit", { status: "Spm" }, {}],
    ["is the one to be left out", "excluded", {}, { excludedUserId: 10 }],
    ["is away", "notPresent", { status: "NotAvailable" }, {}],
    ["is not logged in, which does not matter", null, {}, { activeUserIds: [] }],
    ["is not logged in", "notLoggedIn", {}, { category: { flags: ["OnlyLoggedInUsers"] } }],
    ["is logged in", null, {}, { category: { flags: ["OnlyLoggedInUsers"] }, activeUserIds: [10] }],
    ["has a role that lists other categories", "membershipOverruled", { roleId: 2 }, {}],
    ["has a role that lists this category", null, { roleId: 3 }, {}],
    [
      "has no weight",
      "noWeight",
      {},
      { category: { assignmentMethod: "Weighted", members: [member({ weight: 0 })] } },
    ],
    [
      "has a negative weight",
      "noWeight",
      {},
      { category: { assignmentMethod: "Weighted", members: [member({ weight: -1 })] } },
    ],
    [
      "is one through a group",
      "groupMembership",
      {},
      { category: { assignmentMethod: "Weighted", members: [member({ definedByGroup: true })] } },
    ],
    [
      "is one through the role",
      "noWeight",
      { roleId: 3 },
      { category: { assignmentMethod: "Weighted", members: [] } },
    ],
    [
      "has no weight where weights do not count",
      null,
      {},
      { category: { assignmentMethod: "Unfair", members: [member({ weight: 0 })] } },
    ],
    [
      "is one through a group where weights do not count",
      null,
      {},
      { category: { members: [member({ definedByGroup: true })] } },
    ],
  ])("who %s: %j", (_, passedOver, user, situation) => {
    const judged = judge({ ...situation, users: [buildUser(10, user)] });
    expect(judged.map(({ userId }) => userId)).toEqual([10]);
    expect(judged[0]?.passedOver).toBe(passedOver);
  });

  it("who is not on the desk any more is named as unknown, after the others", () => {
    const judged = judge({ users: [buildUser(10)], category: { members: [9, 8, 10] } });
    expect(judged.map(({ userId, passedOver }) => [userId, passedOver])).toEqual([
      [10, null],
      [8, "unknownUser"],
      [9, "unknownUser"],
    ]);
  });
});

it("members stand in the order of their service user ids, whatever their user ids are", () => {
  const users = [
    buildUser(10, { serviceUserId: 33 }),
    buildUser(11, { serviceUserId: 31 }),
    buildUser(12, { serviceUserId: 32, roleId: 3 }),
  ];
  const judged = judge({ users, category: { members: [10, 11] } });
  expect(judged).toEqual<JudgedMember[]>([
    { userId: 11, origin: "own", weight: 1, passedOver: null },
    { userId: 12, origin: "role", weight: 0, passedOver: null },
    { userId: 10, origin: "own", weight: 1, passedOver: null },
  ]);
});
