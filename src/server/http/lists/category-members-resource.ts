import { CategoryMember } from "../../../contract/additions/category-member.ts";
import { embedded, int32, list } from "../../../contract/member.ts";
import type { Wire } from "../../../contract/wire.ts";
import { ownMembers } from "../../../domain/desk/category/decide-category-members.ts";
import type { Desk } from "../../../domain/desk/desk.ts";
import {
  groupsOfCategory,
  setCategoryMembers,
  setGroupsOfCategory,
} from "../../usecases/lists/category-members.ts";
import { unknownRow } from "../../usecases/lists/list-save.ts";
import { defineRoute, type ResourceRoute } from "../resources/resource-route.ts";
import { categoryList, categoryMemberNames } from "./category-list.ts";
import { rowState } from "../conditions/row-state.ts";
import { StoredAnswer } from "../conditions/stored-answer.ts";
import { expectedBy } from "./expected-by.ts";
import { orListError } from "./list-error.ts";
import { refuseUnlessAdministrator } from "./refuse-unless-administrator.ts";

const ofCategory = {
  tag: "Categories",
  pathParameters: { categoryId: { member: int32(), description: "Id of the category." } },
  failures: ["notFound"],
} as const;
const ofMembers = {
  ...ofCategory,
  path: "/api/counterfoil/v1/categories/{categoryId}/members",
} as const;
const ofGroups = {
  ...ofCategory,
  path: "/api/counterfoil/v1/categories/{categoryId}/user-groups",
} as const;
const members = { kind: "value", member: list(embedded(CategoryMember)) } as const;
const groups = { kind: "value", member: list(int32()) } as const;

/** Who belongs to a category: users by themselves, and user groups. Only who runs categories may know. */
export const categoryMembersResource: readonly ResourceRoute[] = [
  defineRoute({
    method: "GET",
    ...ofMembers,
    name: "Categories.GetMembers",
    conditional: true,
    operationId: "Categories_GetMembers",
    summary: "Lists who is a member of a category by himself, with his share.",
    body: { kind: "none" },
    answer: members,
    run: async ({ caller, recordId, presentation }) => {
      refuseUnlessAdministrator(categoryList, { caller });
      return presentMembers(recordId, presentation.desk);
    },
  }),
  defineRoute({
    method: "PUT",
    ...ofMembers,
    name: "Categories.PutMembers",
    conditional: true,
    operationId: "Categories_PutMembers",
    summary: "Replaces who is a member of a category by himself. Members through groups stay.",
    body: { kind: "list", item: embedded(CategoryMember) },
    bodyName: "members",
    answer: members,
    run: async ({ context, caller, recordId, body, conditions }) => {
      const wishes = body.map(({ AssociateId, Weight }) => ({
        userId: AssociateId ?? 0,
        weight: Weight ?? 0,
      }));
      const isExpected = expectedBy(conditions, recordId);
      const wish = { categoryId: recordId, members: wishes, isExpected };
      const names = { ...categoryMemberNames, ...placesOf(body) };
      const { desk } = await orListError(setCategoryMembers(context, caller, wish), names);
      return presentMembers(recordId, desk);
    },
  }),
  defineRoute({
    method: "GET",
    ...ofGroups,
    name: "Categories.GetUserGroups",
    operationId: "Categories_GetUserGroups",
    summary: "Lists the user groups whose users are members of a category.",
    body: { kind: "none" },
    answer: groups,
    run: async ({ context, caller, recordId }) => {
      refuseUnlessAdministrator(categoryList, { caller });
      return groupsOfCategory(context, recordId);
    },
  }),
  defineRoute({
    method: "PUT",
    ...ofGroups,
    name: "Categories.PutUserGroups",
    operationId: "Categories_PutUserGroups",
    summary: "Replaces the user groups whose users are members of a category.",
    body: { kind: "list", item: int32() },
    bodyName: "groupIds",
    answer: { kind: "none" },
    run: async ({ context, caller, recordId, body }) => {
      const wish = { categoryId: recordId, groupIds: body };
      await orListError(setGroupsOfCategory(context, caller, wish), placesIn("groupIds", body));
    },
  }),
];

/** The body is the list itself, so that places in it have no name before them. */
function placesIn(field: string, body: readonly unknown[]): Readonly<Record<string, string>> {
  return Object.fromEntries(body.map((_, place) => [`${field}/${place}`, String(place)]));
}

const placesOf = (body: readonly unknown[]) => placesIn("members", body);

/** They are part of the category, so its state is theirs. */
function presentMembers(
  categoryId: number,
  desk: Desk,
): StoredAnswer<Wire<typeof CategoryMember>[]> {
  const category = desk.categories.get(categoryId);
  if (category === undefined) throw unknownRow(categoryId);
  const own = ownMembers(category).map(({ userId, weight }) => ({
    AssociateId: userId,
    Weight: weight,
    FullName: desk.users.get(userId)?.fullName ?? "",
  }));
  return new StoredAnswer(own, rowState(categoryId, category));
}
