import { TicketRelationEntityWithLinks } from "../../../contract/carriers/ticket-relation-entity-with-links.ts";
import { TicketRelationEntity } from "../../../contract/carriers/ticket-relation-entity.ts";
import { int32 } from "../../../contract/member.ts";
import type { Wire } from "../../../contract/wire.ts";
import { deleteRelation } from "../../usecases/relations/delete-relation.ts";
import { getRelation } from "../../usecases/relations/get-relations.ts";
import type { RelationView } from "../../usecases/relations/relation-view.ts";
import { unknownRelation } from "../../usecases/relations/save-relation.ts";
import { patchRecord } from "../patches/patch-record.ts";
import { presentDefaultRelation, presentRelation } from "../presenters/present-relation.ts";
import { requireAddressedId, requireNoId } from "../resources/require-addressed-id.ts";
import type { ResourceCall } from "../resources/resource-call.ts";
import { defineRoute, type ResourceRoute } from "../resources/resource-route.ts";
import { saveRelationFor, type RelationBody } from "./save-relation-for.ts";

const path = "/api/v1/TicketRelation";
const tag = "TicketRelation";
const none = { kind: "none" } as const;
const entity = { kind: "entity", carrier: TicketRelationEntity } as const;
const linkedRelation = { kind: "carrier", carrier: TicketRelationEntityWithLinks } as const;
const pathParameters = { id: { member: int32(), description: "Id of the relation." } } as const;
const ofOneRelation = { path: `${path}/{id}`, tag, pathParameters } as const;

/** The resource of relations between tickets. */
export const relationResource: readonly ResourceRoute[] = [
  defineRoute({
    method: "GET",
    path: `${path}/default`,
    tag,
    name: "TicketRelation.Default",
    operationId: "v1TicketRelationEntity_DefaultTicketRelationEntity",
    summary: "Makes an unsaved relation between tickets.",
    body: none,
    answer: { kind: "carrier", carrier: TicketRelationEntity },
    run: async ({ presentation }) => presentDefaultRelation(presentation.language),
  }),
  defineRoute({
    method: "POST",
    path,
    tag,
    name: "TicketRelation.Post",
    operationId: "v1TicketRelationEntity_PostTicketRelationEntity",
    summary: "Relates two tickets.",
    body: entity,
    bodyName: "newEntity",
    answer: linkedRelation,
    selection: "published",
    run: async (call) => {
      requireNoId(namedBy(call));
      return linked(await saveRelationFor(call, 0, () => call.body), call);
    },
  }),
  defineRoute({
    method: "GET",
    ...ofOneRelation,
    name: "TicketRelation.Get",
    operationId: "v1TicketRelationEntity_GetTicketRelationEntity",
    summary: "Gets a relation between tickets.",
    body: none,
    answer: linkedRelation,
    selection: "published",
    failures: ["notFound"],
    run: async (call) => {
      const view = await getRelation(call.context, call.caller, call.recordId);
      if (view === null) throw unknownRelation(call.recordId);
      return linked(view, call);
    },
  }),
  defineRoute({
    method: "PUT",
    ...ofOneRelation,
    name: "TicketRelation.Put",
    operationId: "v1TicketRelationEntity_PutTicketRelationEntity",
    summary: "Changes the comment of a relation between tickets.",
    body: entity,
    answer: linkedRelation,
    selection: "published",
    failures: ["notFound"],
    run: async (call) => {
      requireStored(call.recordId);
      requireAddressedId(call.recordId, namedBy(call));
      return linked(await saveRelationFor(call, call.recordId, () => call.body), call);
    },
  }),
  defineRoute({
    method: "PATCH",
    ...ofOneRelation,
    name: "TicketRelation.Patch",
    operationId: "v1TicketRelationEntity_PatchTicketRelationEntity",
    summary: "Changes a relation step by step (RFC 6902), or merges an object into it (RFC 7396).",
    body: { kind: "patch", carrier: TicketRelationEntity },
    answer: linkedRelation,
    selection: "published",
    failures: ["notFound", "conflict"],
    run: async (call) => {
      requireStored(call.recordId);
      const { body: tree, dates, presentation } = call;
      const view = await saveRelationFor(call, call.recordId, (stored) => {
        if (stored === null) throw unknownRelation(call.recordId);
        const record = presentRelation(stored, presentation.language);
        const body = patchRecord(TicketRelationEntity, record, { tree, dates });
        requireAddressedId(call.recordId, namedBy({ ...call, body }));
        return body;
      });
      return linked(view, call);
    },
  }),
  defineRoute({
    method: "DELETE",
    ...ofOneRelation,
    name: "TicketRelation.Delete",
    operationId: "v1TicketRelationEntity_DeleteTicketRelationEntity",
    summary: "Removes a relation; its tickets stay as they are.",
    body: none,
    answer: none,
    failures: ["notFound"],
    run: async ({ context, caller, recordId }) => {
      if (!(await deleteRelation(context, caller, recordId))) throw unknownRelation(recordId);
    },
  }),
];

function namedBy({
  body,
  problems,
}: Pick<ResourceCall, "problems"> & { readonly body: RelationBody }) {
  return { member: "TicketRelationId", named: body.TicketRelationId, problems };
}

/** Ids that no stored relation has mean something else to a save. */
function requireStored(relationId: number): void {
  if (relationId <= 0) throw unknownRelation(relationId);
}

function linked(
  view: RelationView,
  { linkBase, presentation }: Pick<ResourceCall, "linkBase" | "presentation">,
): Wire<typeof TicketRelationEntityWithLinks> {
  const value = presentRelation(view, presentation.language);
  return { ...value, _Links: { Self: `${linkBase}${path}/${value.TicketRelationId}` } };
}
