import { MDOListItem } from "../../../contract/carriers/mdo-list-item.ts";
import { SelectableMDOListItem } from "../../../contract/carriers/selectable-mdo-list-item.ts";
import { bool, embedded, list, text } from "../../../contract/member.ts";
import type { ResourceCall } from "../resources/resource-call.ts";
import { defineRoute, type ResourceRoute } from "../resources/resource-route.ts";
import { askList } from "./ask-list.ts";
import type { ListItem } from "./mdo-list.ts";
import { mdoListNames } from "./mdo-list-names.ts";
import { presentItems, presentSelectableItems } from "./present-items.ts";

const path = "/api/v1/MDOList";
const tag = "List_MDO";
const none = { kind: "none" } as const;
const items = { kind: "value", member: list(embedded(MDOListItem)) } as const;
const listName = { member: text(), description: "Name of the list." } as const;
const additional = {
  member: text(),
  description: "What is asked of the list besides, as name=value pairs.",
} as const;
const flat = { member: bool(), description: "No entry shall have others below it." } as const;
const query = {
  member: text(),
  description: "Words that begin words of what is looked for.",
} as const;
const ofItems = { query: { flat, additional, query }, body: none, answer: items } as const;

/** The published resource of pick lists, and the names that it had before. */
export const mdoListResource: readonly ResourceRoute[] = [
  defineRoute({
    method: "GET",
    path,
    tag,
    name: "MDOList.Names",
    operationId: "v1MDOList_GetListOfLists",
    summary: "Lists the names of all pick lists.",
    body: none,
    answer: { kind: "value", member: list(text()) },
    run: async () => mdoListNames,
  }),
  defineRoute({
    method: "GET",
    path: `${path}/{listname}`,
    tag,
    name: "MDOList.Get",
    operationId: "v1MDOList_GetList",
    summary: "Gets the entries of a pick list, or those that a search finds.",
    pathParameters: { listname: listName },
    ...ofItems,
    failures: ["notFound"],
    run: async (call) => presentItems(await ask(call, call.path["listname"])),
  }),
  defineRoute({
    method: "GET",
    path: `${path}/{listname}/selectable`,
    tag,
    name: "MDOList.Selectable",
    operationId: "v1MDOList_GetSelectableList",
    summary: "Gets the entries of a pick list, each to be selected.",
    pathParameters: { listname: listName },
    query: { additional, flat },
    body: none,
    answer: { kind: "value", member: list(embedded(SelectableMDOListItem)) },
    failures: ["notFound"],
    run: async (call) =>
      presentSelectableItems(
        await ask({ ...call, query: { ...call.query, query: null } }, call.path["listname"]),
      ),
  }),
  defineRoute({
    method: "GET",
    path: "/api/v1/List/{name}/MDOItems",
    tag,
    name: "List.MDOItems",
    operationId: "List_GetMDOItems",
    summary: "An older address of a pick list.",
    pathParameters: { name: listName },
    ...ofItems,
    failures: ["notFound"],
    run: async (call) => presentItems(await ask(call, call.path["name"])),
  }),
  defineRoute({
    method: "GET",
    path: "/api/v1/List/MDO/{name}",
    tag,
    name: "List.MDO",
    operationId: "List_GetMDOList",
    summary: "Another older address of a pick list.",
    pathParameters: { name: listName },
    ...ofItems,
    failures: ["notFound"],
    run: async (call) => presentItems(await ask(call, call.path["name"])),
  }),
];

type AskingCall = Pick<ResourceCall, "context" | "caller" | "presentation"> & {
  readonly query: {
    readonly flat: boolean | null;
    readonly additional: string | null;
    readonly query: string | null;
  };
};

function ask(call: AskingCall, name: string | undefined): Promise<readonly ListItem[]> {
  const { flat: isFlat, additional: attributes, query: search } = call.query;
  return askList(call, {
    name: name ?? "",
    additional: attributes,
    search,
    isFlat: isFlat ?? false,
    missing: "notFound",
  });
}
