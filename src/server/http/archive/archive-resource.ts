import type { Members } from "../../../contract/carrier.ts";
import { text } from "../../../contract/member.ts";
import { archiveProviders } from "../../../domain/archive/providers.ts";
import { columnsOnDesk } from "../../../domain/archive/provider-columns.ts";
import { readOptions } from "../exchange/read-query.ts";
import type { ObjectAnswer } from "../exchange/declaration.ts";
import { defineRoute, type ResourceRoute } from "../resources/resource-route.ts";
import { answerList, type ListOptions, type ListTarget } from "./answer-list.ts";
import { columnInfo } from "./column-info.ts";
import { listAnswer } from "./list-answer.ts";
import { listCallOf, listTargetOf, type AnyResourceCall } from "./list-target.ts";
import { archiveQuery, membersOf } from "./options/list-query.ts";
import { requireAddressedProvider } from "./options/find-provider.ts";
import { takeFormat } from "./options/take-format.ts";

const path = "/api/v1/Archive";
const tag = "Archive";
const none = { kind: "none" } as const;
const ofOneList = {
  path: `${path}/{archiveProviderName}`,
  tag,
  pathParameters: {
    archiveProviderName: { member: text(), description: "Name of the list." },
  },
  failures: ["notFound"],
} as const;
const METADATA = "$metadata";

const directory = {
  kind: "object",
  name: "ODataResponse",
  description: "OK",
  elementNames: { "odata.metadata": "metadata" },
  itemNames: { value: "list" },
} as const satisfies ObjectAnswer;

/** All options are texts here, because a form says nothing of types. */
const formMembers: Members = Object.fromEntries(
  Object.keys(archiveQuery).map((name) => [name, text()]),
);
const archiveMembers = membersOf(archiveQuery);

/** The lists by their names, and what can be asked of each. */
export const archiveResource: readonly ResourceRoute[] = [
  defineRoute({
    method: "GET",
    path,
    tag,
    name: "Archive.List",
    operationId: "v1Archive_GetArchive",
    summary: "Tells which lists there are.",
    body: none,
    answer: directory,
    run: async ({ linkBase }) => ({
      "odata.metadata": `${linkBase}${path}/${METADATA}`,
      value: archiveProviders.map(({ name }) => ({ name, url: name })),
    }),
  }),
  defineRoute({
    method: "GET",
    ...ofOneList,
    name: "Archive.Get",
    operationId: "v1Archive_GetArchive_GET",
    summary: "Gets rows of a list: filtered, sorted, page by page.",
    query: archiveQuery,
    body: none,
    answer: listAnswer,
    selection: "itself",
    failures: ["notFound", "notImplemented"],
    run: async (call) => {
      const name = call.path["archiveProviderName"] ?? "";
      const bare = name.toLowerCase().endsWith(METADATA) ? name.slice(0, -METADATA.length) : null;
      if (bare !== null || call.query.$metadata !== null) return metadataOf(call, bare ?? name);
      return rowsOf(call, name, call.query);
    },
  }),
  defineRoute({
    method: "POST",
    ...ofOneList,
    name: "Archive.Post",
    operationId: "v1Archive_PostArchive",
    summary: "The same with its options in the body, for filters that no address has room for.",
    scope: "read",
    readsOnly: true,
    body: { kind: "arguments", members: formMembers },
    bodyName: "options",
    answer: listAnswer,
    selection: "itself",
    failures: ["notFound", "notImplemented"],
    run: async (call) => {
      const sent = Object.entries(call.body as Readonly<Record<string, string | null>>);
      const query = Object.fromEntries(
        sent.flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
      );
      const options = readOptions(archiveMembers, query, call.dates) as unknown as ListOptions;
      const name = call.path["archiveProviderName"] ?? "";
      return rowsOf(call, name, options, query);
    },
  }),
  defineRoute({
    method: "GET",
    ...ofOneList,
    path: `${path}/{archiveProviderName}/${METADATA}`,
    name: "Archive.Metadata",
    operationId: "v1Archive_GetArchiveMetadata",
    summary: "Describes the columns of a list.",
    body: none,
    answer: listAnswer,
    selection: "itself",
    run: async (call) => metadataOf(call, call.path["archiveProviderName"] ?? ""),
  }),
];

function rowsOf(
  call: AnyResourceCall,
  name: string,
  options: ListOptions,
  query?: Readonly<Record<string, string>>,
): Promise<object> {
  takeFormat(call.request, options.$format);
  const provider = requireAddressedProvider(name);
  const target: ListTarget = listTargetOf(call, {
    provider,
    path: `${path}/${provider.name}`,
    ...(query === undefined ? {} : { query }),
  });
  return answerList(listCallOf(call), options, target);
}

/** Without a list, the ones that there are. */
function metadataOf({ presentation }: AnyResourceCall, name: string): object {
  const { desk, language } = presentation;
  const provider = requireAddressedProvider(name);
  const infos = columnsOnDesk(provider, desk).all.map((column) => columnInfo(column, language));
  return Object.fromEntries(infos.map((info) => [info.Name, info]));
}
