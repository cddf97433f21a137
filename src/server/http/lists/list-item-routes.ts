import { bool, embedded, int32, list as listOf } from "../../../contract/member.ts";
import { unknownRow } from "../../usecases/lists/list-save.ts";
import { defineRoute, type ResourceRoute } from "../resources/resource-route.ts";
import type { AdministeredList } from "./administered-list.ts";
import { storedRow } from "./stored-row.ts";
import { wishForNew, wishForRow } from "./wish-at-address.ts";

const none = { kind: "none" } as const;

/** Only the published list of priorities can show deleted rows. */
const withDeleted = {
  includeDeleted: { member: bool(), description: "Deleted ones too." },
} as const;

/** The rows of a list that administrators fill. */
export function listItemRoutes(list: AdministeredList): readonly ResourceRoute[] {
  return [...collectionRoutes(list), ...rowRoutes(list)];
}

function addressOf({ name }: AdministeredList) {
  return { path: `/api/v1/List/${name}/Items`, tag: `List_${name}` } as const;
}

function operationOf({ name, carrier }: AdministeredList, verb: string): string {
  return `v1${name}List_${verb}${carrier.name}`;
}

function collectionRoutes(list: AdministeredList): readonly ResourceRoute[] {
  const { name, carrier, noun } = list;
  const ofItems = addressOf(list);
  const row = { kind: "carrier", carrier } as const;
  return [
    defineRoute({
      method: "GET",
      ...ofItems,
      name: `List.${name}.GetItems`,
      operationId: operationOf(list, "GetAll"),
      summary: `Gets every ${noun}.`,
      query: name === "TicketPriority" ? withDeleted : {},
      body: none,
      answer: { kind: "value", member: listOf(embedded(carrier)) },
      run: async ({ query, ...call }) =>
        list.all(call, {
          includeDeleted: "includeDeleted" in query && query.includeDeleted === true,
        }),
    }),
    defineRoute({
      method: "POST",
      ...ofItems,
      name: `List.${name}.PostItem`,
      operationId: operationOf(list, "Post"),
      summary: `Makes a ${noun}.`,
      body: { kind: "entity", carrier },
      bodyName: "newEntity",
      answer: row,
      run: async (call) => list.save(call, wishForNew(carrier, call)),
    }),
    defineRoute({
      method: "GET",
      ...ofItems,
      path: `${ofItems.path}/Default`,
      name: `List.${name}.DefaultItem`,
      operationId: operationOf(list, "CreateDefault"),
      summary: `Makes an unsaved ${noun}.`,
      body: none,
      answer: row,
      run: async (call) => list.blank(call),
    }),
  ];
}

function rowRoutes(list: AdministeredList): readonly ResourceRoute[] {
  const { name, carrier, noun } = list;
  const { path, tag } = addressOf(list);
  const ofItem = {
    path: `${path}/{id}`,
    tag,
    pathParameters: { id: { member: int32(), description: `Id of the ${noun}.` } },
    failures: ["notFound"],
  } as const;
  const row = { kind: "carrier", carrier } as const;
  return [
    defineRoute({
      method: "GET",
      ...ofItem,
      name: `List.${name}.GetItem`,
      conditional: true,
      operationId: operationOf(list, "Get"),
      summary: `Gets a ${noun}.`,
      body: none,
      answer: row,
      run: async (call) => {
        const found = storedRow(list, call, call.recordId);
        if (found === null) throw unknownRow(call.recordId);
        return found;
      },
    }),
    defineRoute({
      method: "PUT",
      ...ofItem,
      name: `List.${name}.PutItem`,
      conditional: true,
      operationId: operationOf(list, "Put"),
      summary: `Changes what the body names of a ${noun}; what it leaves out stays as it is.`,
      body: { kind: "entity", carrier },
      answer: row,
      run: async (call) => list.save(call, wishForRow(carrier, call)),
    }),
    defineRoute({
      method: "DELETE",
      ...ofItem,
      name: `List.${name}.DeleteItem`,
      conditional: true,
      operationId: operationOf(list, "Delete"),
      summary: `Deletes a ${noun}, unless it is needed.`,
      body: none,
      answer: none,
      run: async (call) => {
        const isThere = await list.remove(call, call.recordId, call.conditions);
        if (!isThere) throw unknownRow(call.recordId);
      },
    }),
  ];
}
