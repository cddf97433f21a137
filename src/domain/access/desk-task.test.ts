import { expect, it } from "vitest";
import { buildDesk } from "../../../test/support/build-desk.ts";
import { buildRole, buildUser } from "../../../test/support/build-user.ts";
import { functionalRights, type FunctionalRight } from "../desk/role.ts";
import { callerOf } from "./caller.ts";
import { may, type DeskTask } from "./desk-task.ts";

function callerWith(rights: readonly FunctionalRight[], isSystem = false) {
  const desk = buildDesk({ roles: [buildRole(2, rights, { isSystem })] });
  return callerOf(buildUser(20, { roleId: 2 }), desk);
}

const grantingRights: readonly (readonly [DeskTask, readonly FunctionalRight[]])[] = [
  ["deleteTickets", ["ServiceAdministration", "GeneralAdministrator"]],
  ["restoreTickets", ["EditAllRequests"]],
  ["markTicketsAsSpam", ["MarkRequestsAsSpam"]],
  ["createTags", ["CreateTags"]],
  ["changeMessages", ["GeneralAdministrator"]],
  ["overrideReadOnlyFields", ["OverrideReadOnlyFields"]],
  [
    "administerCategories",
    ["CategoryAdministration", "ServiceAdministration", "GeneralAdministrator"],
  ],
  ["administerService", ["ServiceAdministration", "GeneralAdministrator"]],
];

it.each(grantingRights)("%s is granted by any of %j and by nothing else", (task, expected) => {
  expect(functionalRights.filter((right) => may(callerWith([right]), task))).toEqual(expected);
  expect(may(callerWith([]), task)).toBe(false);
  expect(may(callerWith([], true), task)).toBe(true);
});
