import { describe, expect, it } from "vitest";
import { buildCategory } from "../../../test/support/build-category.ts";
import { buildDesk } from "../../../test/support/build-desk.ts";
import { buildRole, buildUser } from "../../../test/support/build-user.ts";
import { functionalRights, type FunctionalRight, type Role } from "../desk/role.ts";
import type { User } from "../desk/user.ts";
import { callerOf } from "./caller.ts";
import { mayCreateIn, mayUseCategory } from "./create-right.ts";

const open = buildCategory(1);
const joined = buildCategory(2, { flags: ["MembersOnly"], members: [20] });
const shut = buildCategory(3, { flags: ["MembersOnly"], members: [21] });
const categories = [open, joined, shut];

function callerWith(
  rights: readonly FunctionalRight[],
  user: Partial<User> = {},
  role: Partial<Role> = {},
) {
  const roles = [buildRole(2, rights, role)];
  return callerOf(buildUser(20, { ...user, roleId: 2 }), buildDesk({ roles, categories }));
}

describe("the right to create tickets", () => {
  it.each<[string, ReturnType<typeof callerWith>, readonly boolean[]]>([
    ["an agent without rights", callerWith([]), [true, true, false]],
    ["an agent who is away", callerWith([], { status: "NotAvailable" }), [true, true, false]],
    ["a read-only account", callerWith([], { status: "ReadOnly" }), [false, false, false]],
    ["an account without login", callerWith([], { serviceUserId: 1 }), [false, false, false]],
    ["a service administrator", callerWith(["ServiceAdministration"]), [true, true, true]],
    ["a general administrator", callerWith(["GeneralAdministrator"]), [true, true, true]],
    [
      "a read-only administrator",
      callerWith(["GeneralAdministrator"], { status: "ReadOnly" }),
      [false, false, false],
    ],
    ["the system", callerWith([], { serviceUserId: 1 }, { isSystem: true }), [true, true, true]],
    [
      "a member through the role",
      callerWith([], {}, { categoryIds: new Set([3]) }),
      [true, false, true],
    ],
  ])("of %s in an open, a joined and a shut category", (_, caller, expected) => {
    expect(categories.map((category) => mayCreateIn(caller, category))).toEqual(expected);
  });

  it("in a shut category comes with no right but an administrator's", () => {
    const opening = functionalRights.filter((right) => mayUseCategory(callerWith([right]), shut));
    expect(opening).toEqual(["ServiceAdministration", "GeneralAdministrator"]);
  });
});
