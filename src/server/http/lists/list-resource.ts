import { HeadingEntity } from "../../../contract/carriers/heading-entity.ts";
import { ListEntity } from "../../../contract/carriers/list-entity.ts";
import { ListEntityWithLinks } from "../../../contract/carriers/list-entity-with-links.ts";
import type { Input } from "../../../contract/input.ts";
import { embedded, list as listOf } from "../../../contract/member.ts";
import type { Wire } from "../../../contract/wire.ts";
import { AppError } from "../../errors.ts";
import { listTexts } from "../../texts/list-texts.ts";
import { say } from "../../texts/text.ts";
import { defineRoute, type ResourceRoute } from "../resources/resource-route.ts";
import type { AdministeredList } from "./administered-list.ts";
import type { ListCall } from "./list-call.ts";
import { listDefinitions } from "./list-definitions.ts";
import { listItemRoutes } from "./list-item-routes.ts";
import { refuseUnlessAdministrator } from "./refuse-unless-administrator.ts";

const none = { kind: "none" } as const;
const heading = { kind: "carrier", carrier: HeadingEntity } as const;
const headings = { kind: "value", member: listOf(embedded(HeadingEntity)) } as const;

/** A list that administrators fill: what it is, its rows, and its headings, of which there are none. */
export function listResource(list: AdministeredList): readonly ResourceRoute[] {
  return [...definitionRoutes(list), ...listItemRoutes(list), ...headingRoutes(list)];
}

function definitionRoutes(list: AdministeredList): readonly ResourceRoute[] {
  const { name, noun } = list;
  const ofList = { path: `/api/v1/List/${name}`, tag: `List_${name}` } as const;
  return [
    defineRoute({
      method: "GET",
      ...ofList,
      name: `List.${name}.Get`,
      operationId: `v1${name}List_GetListDefinition`,
      summary: `Gets what the list is that each ${noun} is in.`,
      body: none,
      answer: { kind: "carrier", carrier: ListEntityWithLinks },
      run: async (call) => ({
        ...definitionOf(list, call),
        _Links: { Self: `${call.linkBase}${ofList.path}` },
      }),
    }),
    defineRoute({
      method: "PUT",
      ...ofList,
      name: `List.${name}.Put`,
      operationId: `v1${name}List_SetListDefinition`,
      summary: "Takes a list for what it is. A built-in list cannot become another one.",
      body: { kind: "entity", carrier: ListEntity },
      bodyName: "listEntity",
      answer: { kind: "carrier", carrier: ListEntity },
      failures: ["notImplemented"],
      run: async ({ body, ...call }) => {
        refuseUnlessAdministrator(list, call);
        const definition = definitionOf(list, call);
        if (isSame(body, definition)) return definition;
        throw new AppError("notImplemented", say(listTexts.builtInList));
      },
    }),
  ];
}

function headingRoutes(list: AdministeredList): readonly ResourceRoute[] {
  const { name } = list;
  const entity = list.carrier.name;
  const ofHeadings = {
    path: `/api/v1/List/${name}/Headings`,
    tag: `List_${name}`,
    summary: "Is refused: the lists have no headings.",
    failures: ["notImplemented"],
  } as const;
  const refuse = (call: ListCall): never => {
    refuseUnlessAdministrator(list, call);
    throw new AppError("notImplemented", say(listTexts.noHeadings));
  };
  return [
    defineRoute({
      ...ofHeadings,
      method: "GET",
      name: `List.${name}.GetHeadings`,
      operationId: `v1${name}List_Get${entity}Headings`,
      summary: "Gets the headings of the list. There are none.",
      failures: [],
      body: none,
      answer: headings,
      run: async () => [],
    }),
    defineRoute({
      ...ofHeadings,
      method: "PUT",
      name: `List.${name}.PutHeadings`,
      operationId: `v1${name}List_Put${entity}Headings`,
      body: { kind: "list", item: embedded(HeadingEntity) },
      bodyName: "entities",
      answer: headings,
      run: async (call) => refuse(call),
    }),
    defineRoute({
      ...ofHeadings,
      method: "POST",
      name: `List.${name}.PostHeading`,
      operationId: `v1${name}List_Post${entity}Heading`,
      body: { kind: "entity", carrier: HeadingEntity },
      bodyName: "newEntity",
      answer: heading,
      run: async (call) => refuse(call),
    }),
    defineRoute({
      ...ofHeadings,
      method: "DELETE",
      name: `List.${name}.DeleteHeadings`,
      operationId: `v1${name}List_Delete${entity}Headings`,
      body: none,
      answer: none,
      run: async (call) => refuse(call),
    }),
  ];
}

function definitionOf(
  { listId }: AdministeredList,
  { presentation }: ListCall,
): Wire<typeof ListEntity> {
  const definition = listDefinitions(presentation).find(({ Id }) => Id === listId);
  if (definition === undefined) throw new Error(`list ${listId} has no definition`);
  return definition;
}

/** What is not said of a list stays as it is. */
function isSame(body: Input<typeof ListEntity>, definition: Wire<typeof ListEntity>): boolean {
  return Object.entries(body).every(
    ([member, value]) => value === null || value === definition[member as keyof typeof definition],
  );
}
