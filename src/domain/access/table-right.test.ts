import { describe, expect, it } from "vitest";
import { buildDesk } from "../../../test/support/build-desk.ts";
import { buildRole, buildUser } from "../../../test/support/build-user.ts";
import type { FunctionalRight } from "../desk/role.ts";
import type { AccessLevel } from "./access-to-ticket.ts";
import { callerOf } from "./caller.ts";
import type { RightReason } from "./right-reason.ts";
import type { TicketState } from "./save-permission.ts";
import { nestedTableRight, ticketTableRight, type NestedTable } from "./table-right.ts";

function callerWith(rights: readonly FunctionalRight[]) {
  return callerOf(buildUser(20, { roleId: 2 }), buildDesk({ roles: [buildRole(2, rights)] }));
}

const agent = callerWith(["EditAllRequests"]);
const serviceAdministrator = callerWith(["ServiceAdministration"]);
const generalAdministrator = callerWith(["GeneralAdministrator"]);
const categoryAdministrator = callerWith(["CategoryAdministration"]);

/** Published combinations of the bits. */
const NONE = 0;
const R = 1;
const URI = 7;
const FULL = 15;
const F = 16;

describe("the table right on a ticket", () => {
  it.each<[AccessLevel, TicketState, number, RightReason | null]>([
    ["edit", "stored", URI, "noDeleteRight"],
    ["read", "stored", R, "noEditRight"],
    ["list", "stored", F, "noReadRight"],
    ["none", "stored", NONE, "noAccess"],
    ["edit", "merged", R, "merged"],
    ["read", "merged", R, "merged"],
    ["list", "merged", F, "noReadRight"],
    ["none", "merged", NONE, "noAccess"],
    ["edit", "new", URI, null],
    ["none", "new", NONE, "noAccess"],
  ])("of an agent with access %s to a %s one is %i, %j", (access, state, mask, reason) => {
    expect(ticketTableRight(agent, access, state)).toEqual({ mask, reason });
  });

  it.each<[TicketState, number, RightReason | null]>([
    ["stored", FULL, null],
    ["new", URI, null],
    ["merged", R, "merged"],
  ])("of an administrator to a %s one is %i, %j", (state, mask, reason) => {
    expect(ticketTableRight(serviceAdministrator, "edit", state)).toEqual({ mask, reason });
    expect(ticketTableRight(generalAdministrator, "edit", state)).toEqual({ mask, reason });
  });
});

describe("the table right on a nested row", () => {
  const tables: readonly NestedTable[] = [
    "category",
    "priority",
    "status",
    "ticketType",
    "tag",
    "message",
    "user",
    "person",
    "sale",
    "project",
  ];

  it.each<[string, ReturnType<typeof callerWith>, readonly NestedTable[]]>([
    ["an agent", agent, []],
    ["a category administrator", categoryAdministrator, ["category"]],
    [
      "a service administrator",
      serviceAdministrator,
      ["category", "priority", "status", "ticketType", "tag"],
    ],
    ["a general administrator", generalAdministrator, tables],
  ])("of %s is full where he administers the table, else reading", (_, caller, administered) => {
    expect(tables.map((table) => nestedTableRight(caller, table))).toEqual(
      tables.map((table) =>
        administered.includes(table)
          ? { mask: FULL, reason: null }
          : { mask: R, reason: "noEditRight" },
      ),
    );
  });
});
