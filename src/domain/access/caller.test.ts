import { describe, expect, it } from "vitest";
import { buildDesk } from "../../../test/support/build-desk.ts";
import { buildRole, buildUser } from "../../../test/support/build-user.ts";
import { functionalRights, type FunctionalRight } from "../desk/role.ts";
import type { User } from "../desk/user.ts";
import { callerOf, hasRight, hasServiceLogin, isAdministrator } from "./caller.ts";

function callerWith(rights: readonly FunctionalRight[], isSystem = false, user = {}) {
  const roles = [buildRole(2, rights, { isSystem })];
  return callerOf(buildUser(20, { ...user, roleId: 2 }), buildDesk({ roles }));
}

describe("a caller", () => {
  it("cannot be made of a user whose role is missing", () => {
    expect(() => callerOf(buildUser(20, { roleId: 9 }), buildDesk())).toThrow("role 9");
  });

  it("has the rights of his role and no other", () => {
    const caller = callerWith(["CreateTags", "ReadAllRequests"]);
    expect(functionalRights.filter((right) => hasRight(caller, right))).toEqual([
      "ReadAllRequests",
      "CreateTags",
    ]);
  });

  it("has every right in a system role", () => {
    const system = callerWith([], true);
    expect(functionalRights.every((right) => hasRight(system, right))).toBe(true);
  });

  it("is an administrator by either of two rights, or as the system", () => {
    const granting = functionalRights.filter((right) => isAdministrator(callerWith([right])));
    expect(granting).toEqual(["ServiceAdministration", "GeneralAdministrator"]);
    expect(isAdministrator(callerWith([], true))).toBe(true);
  });

  it.each<[string, Partial<User>, boolean]>([
    ["at work", {}, true],
    ["away", { status: "NotAvailable" }, true],
    ["read-only", { status: "ReadOnly" }, false],
    ["without a status", { status: "None" }, false],
    ["deleted", { deleted: true }, false],
    ["with the lowest agent's service user id", { serviceUserId: 2 }, true],
    ["with the system's service user id", { serviceUserId: 1 }, false],
    ["without a service user id", { serviceUserId: 0 }, false],
  ])("who is %s has a service login: %j -> %s", (_, user, expected) => {
    expect(hasServiceLogin(callerWith([], false, user))).toBe(expected);
  });
});
