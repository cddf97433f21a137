import { TicketRelationDefinitionEntityWithLinks } from "../../../contract/carriers/ticket-relation-definition-entity-with-links.ts";
import { TicketRelationDefinitionEntity } from "../../../contract/carriers/ticket-relation-definition-entity.ts";
import { int32 } from "../../../contract/member.ts";
import type { Wire } from "../../../contract/wire.ts";
import { deleteDefinition } from "../../usecases/relation-definitions/change-definitions.ts";
import { unknownDefinition } from "../../usecases/relation-definitions/definition-administrator.ts";
import {
  getDefinition,
  mayChangeDefinitions,
  type DefinitionView,
} from "../../usecases/relation-definitions/get-definitions.ts";
import { patchRecord } from "../patches/patch-record.ts";
import {
  presentDefaultDefinition,
  presentDefinition,
} from "../presenters/present-relation-definition.ts";
import { requireAddressedId, requireNoId } from "../resources/require-addressed-id.ts";
import type { ResourceCall } from "../resources/resource-call.ts";
import { defineRoute, type ResourceRoute } from "../resources/resource-route.ts";
import type { DefinitionBody } from "../translate/relation-definition-input.ts";
import { saveDefinitionFor } from "./save-definition-for.ts";

const path = "/api/v1/TicketRelationDefinition";
const tag = "TicketRelationDefinition";
const none = { kind: "none" } as const;
const entity = { kind: "entity", carrier: TicketRelationDefinitionEntity } as const;
const linkedDefinition = {
  kind: "carrier",
  carrier: TicketRelationDefinitionEntityWithLinks,
} as const;
const pathParameters = { id: { member: int32(), description: "Id of the definition." } } as const;
const ofOneDefinition = { path: `${path}/{id}`, tag, pathParameters } as const;

/** The resource of definitions of relations between tickets. */
export const relationDefinitionResource: readonly ResourceRoute[] = [
  defineRoute({
    method: "GET",
    path: `${path}/default`,
    tag,
    name: "TicketRelationDefinition.Default",
    operationId: "v1TicketRelationDefinitionEntity_DefaultTicketRelationDefinitionEntity",
    summary: "Makes an unsaved definition of relations between tickets.",
    body: none,
    answer: { kind: "carrier", carrier: TicketRelationDefinitionEntity },
    run: async ({ context, caller, presentation: { language } }) =>
      presentDefaultDefinition({ language, mayChange: mayChangeDefinitions(context, caller) }),
  }),
  defineRoute({
    method: "POST",
    path,
    tag,
    name: "TicketRelationDefinition.Post",
    operationId: "v1TicketRelationDefinitionEntity_PostTicketRelationDefinitionEntity",
    summary: "Creates a definition of relations between tickets.",
    body: entity,
    bodyName: "newEntity",
    answer: linkedDefinition,
    selection: "published",
    run: async (call) => {
      requireNoId(namedBy(call));
      return linked(await saveDefinitionFor(call, 0, () => call.body), call);
    },
  }),
  defineRoute({
    method: "GET",
    ...ofOneDefinition,
    name: "TicketRelationDefinition.Get",
    operationId: "v1TicketRelationDefinitionEntity_GetTicketRelationDefinitionEntity",
    summary: "Gets a definition of relations between tickets.",
    body: none,
    answer: linkedDefinition,
    selection: "published",
    failures: ["notFound"],
    run: async (call) => {
      const view = await getDefinition(call.context, call.caller, call.recordId);
      if (view === null) throw unknownDefinition(call.recordId);
      return linked(view, call);
    },
  }),
  defineRoute({
    method: "PUT",
    ...ofOneDefinition,
    name: "TicketRelationDefinition.Put",
    operationId: "v1TicketRelationDefinitionEntity_PutTicketRelationDefinitionEntity",
    summary: "Changes what the body names of a definition; what it leaves out stays as it is.",
    body: entity,
    answer: linkedDefinition,
    selection: "published",
    failures: ["notFound"],
    run: async (call) => {
      requireStored(call.recordId);
      requireAddressedId(call.recordId, namedBy(call));
      return linked(await saveDefinitionFor(call, call.recordId, () => call.body), call);
    },
  }),
  defineRoute({
    method: "PATCH",
    ...ofOneDefinition,
    name: "TicketRelationDefinition.Patch",
    operationId: "v1TicketRelationDefinitionEntity_PatchTicketRelationDefinitionEntity",
    summary:
      "Changes a definition step by step (RFC 6902), or merges an object into it (RFC 7396).",
    body: { kind: "patch", carrier: TicketRelationDefinitionEntity },
    answer: linkedDefinition,
    selection: "published",
    failures: ["notFound", "conflict"],
    run: async (call) => {
      requireStored(call.recordId);
      const { body: tree, dates, presentation } = call;
      const view = await saveDefinitionFor(call, call.recordId, (stored) => {
        if (stored === null) throw unknownDefinition(call.recordId);
        const record = presentDefinition(stored, presentation.language);
        const body = patchRecord(TicketRelationDefinitionEntity, record, { tree, dates });
        requireAddressedId(call.recordId, namedBy({ ...call, body }));
        return body;
      });
      return linked(view, call);
    },
  }),
  defineRoute({
    method: "DELETE",
    ...ofOneDefinition,
    name: "TicketRelationDefinition.Delete",
    operationId: "v1TicketRelationDefinitionEntity_DeleteTicketRelationDefinitionEntity",
    summary: "Deletes a definition; relations between tickets stay as they are.",
    body: none,
    answer: none,
    failures: ["notFound"],
    run: async ({ context, caller, recordId }) => {
      if (!(await deleteDefinition(context, caller, recordId))) throw unknownDefinition(recordId);
    },
  }),
];

function namedBy({
  body,
  problems,
}: Pick<ResourceCall, "problems"> & { readonly body: DefinitionBody }) {
  return { member: "TicketRelationDefId", named: body.TicketRelationDefId, problems };
}

/** Ids that no stored definition has mean something else to a save. */
function requireStored(definitionId: number): void {
  if (definitionId <= 0) throw unknownDefinition(definitionId);
}

function linked(
  view: DefinitionView,
  { linkBase, presentation }: Pick<ResourceCall, "linkBase" | "presentation">,
): Wire<typeof TicketRelationDefinitionEntityWithLinks> {
  const value = presentDefinition(view, presentation.language);
  return { ...value, _Links: { Self: `${linkBase}${path}/${value.TicketRelationDefId}` } };
}
