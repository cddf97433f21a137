import { HeadingEntity } from "../../../../contract/carriers/heading-entity.ts";
import { ListEntity } from "../../../../contract/carriers/list-entity.ts";
import { ListItemEntity } from "../../../../contract/carriers/list-item-entity.ts";
import { bool, embedded, int32, list } from "../../../../contract/member.ts";
import {
  listDefinitions,
  requireListDefinition,
  TAG_LIST_ID,
} from "../../lists/list-definitions.ts";
import { blankListItem, listItems } from "../../lists/list-items.ts";
import { deleteTagItems, saveTagItem, saveTagItems, storedItem } from "../../lists/tag-items.ts";
import { defineOperation, type AgentOperation } from "../agent-operation.ts";

const agent = "List";
const item = { kind: "carrier", carrier: ListItemEntity } as const;
const items = { kind: "value", member: list(embedded(ListItemEntity)) } as const;
const ofList = { UdListDefinitionId: int32() } as const;
const ofItem = { Id: int32(), ...ofList } as const;

/** What the agent does to lists of names, whichever list it is. The tags are one of them. */
export const listItemOperations: readonly AgentOperation[] = [
  defineOperation({
    agent,
    name: "GetListDefinitions",
    summary: "Gets the lists that there are.",
    readsOnly: true,
    query: {},
    body: { kind: "arguments", members: { IncludeDeleted: bool() } },
    answer: { kind: "value", member: list(embedded(ListEntity)) },
    run: async (call) => listDefinitions(call.presentation),
  }),
  defineOperation({
    agent,
    name: "CreateDefaultListItemEntity",
    summary: "Makes an unsaved entry.",
    readsOnly: true,
    query: {},
    body: { kind: "none" },
    answer: item,
    run: async () => blankListItem,
  }),
  defineOperation({
    agent,
    name: "GetAllFromListDefinition",
    summary: "Gets all entries of a list; deleted ones only where they are asked for.",
    readsOnly: true,
    query: {},
    body: { kind: "arguments", members: { ...ofList, IncludeDeleted: bool() } },
    answer: items,
    run: async ({ body, ...call }) =>
      listItems(call, body.UdListDefinitionId).filter(
        ({ Deleted }) => body.IncludeDeleted || !Deleted,
      ),
  }),
  defineOperation({
    agent,
    name: "GetFromListDefinition",
    summary: "Gets an entry of a list. Null when there is none.",
    readsOnly: true,
    query: {},
    body: { kind: "arguments", members: ofItem },
    answer: item,
    run: async ({ body: { Id: id, UdListDefinitionId: listId }, ...call }) =>
      listId === TAG_LIST_ID
        ? storedItem(call, { listId, id })
        : (listItems(call, listId).find(({ Id }) => Id === id) ?? null),
  }),
  defineOperation({
    agent,
    name: "SaveListItemEntity",
    conditional: true,
    summary: "Changes an entry of a list, or makes a new one if the id is empty.",
    query: {},
    body: { kind: "arguments", members: { ListItemEntity: embedded(ListItemEntity) } },
    answer: item,
    run: async ({ body: { ListItemEntity: entity }, ...call }) => {
      const wish = { id: entity?.Id ?? 0, entity, conditions: call.conditions };
      const listId = entity?.UdListDefinitionId ?? 0;
      return saveTagItem(call, { listId, wish, name: "ListItemEntity" });
    },
  }),
  defineOperation({
    agent,
    name: "AddFromListDefinition",
    summary: "Makes a new entry of a list.",
    query: {},
    body: { kind: "arguments", members: { ...ofList, Item: embedded(ListItemEntity) } },
    answer: item,
    run: async ({ body: { UdListDefinitionId: listId, Item: entity }, ...call }) => {
      return saveTagItem(call, { listId, wish: { id: 0, entity }, name: "Item" });
    },
  }),
  defineOperation({
    agent,
    name: "SaveFromListDefinition",
    conditional: true,
    summary: "Changes an entry of a list.",
    query: {},
    body: { kind: "arguments", members: { ...ofItem, Item: embedded(ListItemEntity) } },
    answer: item,
    run: async ({ body: { Id, UdListDefinitionId: listId, Item: entity }, ...call }) => {
      const wish = { id: Id || (entity?.Id ?? 0), entity, conditions: call.conditions };
      return saveTagItem(call, { listId, wish, name: "Item" });
    },
  }),
  defineOperation({
    agent,
    name: "SaveAllFromListDefinition",
    summary: "Changes several entries of a list, or makes new ones, all or none. The others stay.",
    query: {},
    body: {
      kind: "arguments",
      members: { ...ofList, Items: list(embedded(ListItemEntity)) },
    },
    answer: items,
    run: async ({ body: { UdListDefinitionId: listId, Items }, ...call }) => {
      const wishes = Items.map((entity) => ({ id: entity.Id ?? 0, entity }));
      return saveTagItems(call, { listId, wishes, names: { tags: "Items" } });
    },
  }),
  defineOperation({
    agent,
    name: "DeleteFromListDefinition",
    summary: "Marks an entry of a list as deleted. One that is not there is deleted already.",
    query: {},
    body: { kind: "arguments", members: ofItem },
    answer: { kind: "none" },
    run: async ({ body, ...call }) => deleteTagItems(call, body.UdListDefinitionId, body.Id),
  }),
  defineOperation({
    agent,
    name: "DeleteAllFromListDefinition",
    summary: "Marks all entries of a list as deleted.",
    query: {},
    body: { kind: "arguments", members: ofList },
    answer: { kind: "none" },
    run: async ({ body, ...call }) => deleteTagItems(call, body.UdListDefinitionId, null),
  }),
  defineOperation({
    agent,
    name: "GetHeadingsFromListDefinition",
    summary: "Gets the headings of a list. There are none.",
    readsOnly: true,
    query: {},
    body: { kind: "arguments", members: { Id: int32() } },
    answer: { kind: "value", member: list(embedded(HeadingEntity)) },
    run: async ({ body }) => {
      requireListDefinition(body.Id);
      return [];
    },
  }),
];
