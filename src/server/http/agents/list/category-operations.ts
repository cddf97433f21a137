import { MDOListItem } from "../../../../contract/carriers/mdo-list-item.ts";
import { TicketCategory } from "../../../../contract/carriers/ticket-category.ts";
import { TicketCategoryEntity } from "../../../../contract/carriers/ticket-category-entity.ts";
import { embedded, int32, list } from "../../../../contract/member.ts";
import {
  categoriesOfGroups,
  setCategoriesOfGroup,
} from "../../../usecases/lists/category-members.ts";
import { moveTicketsToCategory } from "../../../usecases/lists/move-tickets.ts";
import { categoriesFor, categoryList, categoryMemberNames } from "../../lists/category-list.ts";
import { presentCategoryItem } from "../../lists/present-category-item.ts";
import { orListError } from "../../lists/list-error.ts";
import { localise, localisePath } from "../../language.ts";
import { noRights } from "../../presenters/presentation.ts";
import { defineOperation, type AgentOperation } from "../agent-operation.ts";
import { entityOperations } from "./entity-operations.ts";
import { inAskedOrder } from "./in-asked-order.ts";

const agent = "List";
const entities = { kind: "value", member: list(embedded(TicketCategoryEntity)) } as const;

/** What the agent does to categories, and to who belongs to them. */
export const categoryOperations: readonly AgentOperation[] = [
  ...entityOperations(categoryList),
  defineOperation({
    agent,
    name: "GetTicketCategory",
    summary: "Gets the name of a category. Null when there is none.",
    readsOnly: true,
    query: { ticketCategoryId: int32() },
    body: { kind: "none" },
    answer: { kind: "carrier", carrier: TicketCategory },
    run: async ({ query, ...call }) => {
      const found = categoriesFor(call).find(
        ({ categoryId }) => categoryId === query.ticketCategoryId,
      );
      if (found === undefined) return null;
      const { language } = call.presentation;
      return {
        Id: found.categoryId,
        Value: localise(found.name, language),
        Tooltip: localisePath(found.fullName, language),
        ...noRights,
      };
    },
  }),
  defineOperation({
    agent,
    name: "GetTicketCategories",
    summary: "Gets all categories that you may know of, by full name.",
    readsOnly: true,
    query: {},
    body: { kind: "none" },
    answer: entities,
    run: async (call) => categoryList.all(call, { includeDeleted: false }),
  }),
  defineOperation({
    agent,
    name: "GetTicketCategoryList",
    summary: "Gets the categories of these ids, in this order. Missing ones are left out.",
    readsOnly: true,
    query: {},
    body: { kind: "list", item: int32() },
    answer: entities,
    run: async ({ body, ...call }) => inAskedOrder(body, (id) => categoryList.find(call, id)),
  }),
  defineOperation({
    agent,
    name: "MoveAllTickets",
    summary: "Moves all tickets of a category into another one. They keep their owners.",
    query: {},
    body: {
      kind: "arguments",
      members: { FromTicketCategoryId: int32(), ToTicketCategoryId: int32() },
    },
    answer: { kind: "none" },
    run: ({ context, caller, body }) => {
      const move = { fromId: body.FromTicketCategoryId, toId: body.ToTicketCategoryId };
      return orListError(moveTicketsToCategory(context, caller, move), categoryMemberNames);
    },
  }),
  defineOperation({
    agent,
    name: "GetTicketCategoriesForUserGroups",
    summary: "Gets the categories that any of these user groups belongs to.",
    readsOnly: true,
    query: {},
    body: { kind: "arguments", members: { UserGroupIds: list(int32()) } },
    answer: { kind: "value", member: list(embedded(MDOListItem)) },
    run: async ({ context, caller, body, presentation }) => {
      const categories = await categoriesOfGroups(context, caller, body.UserGroupIds);
      return categories.map((category, place) =>
        presentCategoryItem(category, { rank: place + 1, language: presentation.language }),
      );
    },
  }),
  defineOperation({
    agent,
    name: "SetTicketCategoriesForUserGroup",
    summary: "Replaces the categories that a user group belongs to.",
    query: {},
    body: {
      kind: "arguments",
      members: { UserGroupId: int32(), CategoryIds: list(int32()) },
    },
    answer: { kind: "none" },
    run: ({ context, caller, body }) => {
      const wish = { groupId: body.UserGroupId, categoryIds: body.CategoryIds };
      return orListError(setCategoriesOfGroup(context, caller, wish), categoryMemberNames);
    },
  }),
];
