import { DeskRole } from "../../../contract/additions/desk-role.ts";
import { embedded, list } from "../../../contract/member.ts";
import { isAdministrator } from "../../../domain/access/caller.ts";
import { functionalRights } from "../../../domain/desk/role.ts";
import { AppError } from "../../errors.ts";
import { rightMeaningTexts } from "../../texts/right-meaning-texts.ts";
import { rightNameTexts } from "../../texts/right-name-texts.ts";
import { say, wordsOf } from "../../texts/text.ts";
import { userTexts } from "../../texts/user-texts.ts";
import { localise } from "../language.ts";
import { defineRoute, type ResourceRoute } from "../resources/resource-route.ts";

/** Roles with their rights. */
export const roleResource: readonly ResourceRoute[] = [
  defineRoute({
    method: "GET",
    path: "/api/counterfoil/v1/roles",
    name: "Roles.List",
    tag: "Roles",
    operationId: "Roles_List",
    summary: "Lists the roles, and which right allows what, for administrators.",
    body: { kind: "none" },
    answer: { kind: "value", member: list(embedded(DeskRole)) },
    run: async ({ caller, presentation: { desk, language } }) => {
      if (!isAdministrator(caller)) {
        throw new AppError("forbidden", say(userTexts.rolesForAdministrators));
      }
      const users = [...desk.users.values()].filter(({ deleted }) => !deleted);
      return [...desk.roles.values()].map(({ roleId, name, isSystem, rights, categoryIds }) => ({
        RoleId: roleId,
        Name: localise(name, language),
        IsSystem: isSystem,
        Users: users.filter((user) => user.roleId === roleId).length,
        CategoryIds: [...(categoryIds ?? [])],
        Rights: functionalRights.map((right) => ({
          Right: right,
          Name: wordsOf(say(rightNameTexts[right]), language),
          Allows: wordsOf(say(rightMeaningTexts[right]), language),
          IsGranted: isSystem || rights.has(right),
        })),
      }));
    },
  }),
];
