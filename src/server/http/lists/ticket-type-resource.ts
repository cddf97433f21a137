import { TicketTypeEntity } from "../../../contract/carriers/ticket-type-entity.ts";
import { TicketTypeEntityWithLinks } from "../../../contract/carriers/ticket-type-entity-with-links.ts";
import { int32 } from "../../../contract/member.ts";
import type { Wire } from "../../../contract/wire.ts";
import { StoredAnswer } from "../conditions/stored-answer.ts";
import { unknownRow } from "../../usecases/lists/list-save.ts";
import { defineRoute, type ResourceRoute } from "../resources/resource-route.ts";
import { patchTicketType } from "./patch-ticket-type.ts";
import { storedRow } from "./stored-row.ts";
import { ticketTypeList } from "./ticket-type-list.ts";
import { wishForNew, wishForRow } from "./wish-at-address.ts";

const path = "/api/v1/TicketType";
const tag = "TicketType";
const none = { kind: "none" } as const;
const entity = { kind: "entity", carrier: TicketTypeEntity } as const;
const linkedType = { kind: "carrier", carrier: TicketTypeEntityWithLinks } as const;
const ofOne = {
  path: `${path}/{id}`,
  tag,
  pathParameters: { id: { member: int32(), description: "Id of the ticket type." } },
  failures: ["notFound"],
} as const;

/** The published resource of ticket types. */
export const ticketTypeResource: readonly ResourceRoute[] = [
  defineRoute({
    method: "GET",
    path: `${path}/default`,
    tag,
    name: "TicketType.Default",
    operationId: "v1TicketTypeEntity_DefaultTicketTypeEntity",
    summary: "Makes an unsaved ticket type.",
    body: none,
    answer: { kind: "carrier", carrier: TicketTypeEntity },
    run: async (call) => ticketTypeList.blank(call),
  }),
  defineRoute({
    method: "POST",
    path,
    tag,
    name: "TicketType.Post",
    operationId: "v1TicketTypeEntity_PostTicketTypeEntity",
    summary: "Makes a ticket type.",
    body: entity,
    bodyName: "newEntity",
    answer: linkedType,
    selection: "published",
    run: async (call) =>
      linked(await ticketTypeList.save(call, wishForNew(TicketTypeEntity, call)), call),
  }),
  defineRoute({
    method: "GET",
    ...ofOne,
    name: "TicketType.Get",
    conditional: true,
    operationId: "v1TicketTypeEntity_GetTicketTypeEntity",
    summary: "Gets a ticket type.",
    body: none,
    answer: linkedType,
    selection: "published",
    run: async (call) => {
      const found = storedRow(ticketTypeList, call, call.recordId);
      if (found === null) throw unknownRow(call.recordId);
      return linked(found, call);
    },
  }),
  defineRoute({
    method: "PUT",
    ...ofOne,
    name: "TicketType.Put",
    conditional: true,
    operationId: "v1TicketTypeEntity_PutTicketTypeEntity",
    summary: "Changes what the body names of a ticket type; what it leaves out stays as it is.",
    body: entity,
    answer: linkedType,
    selection: "published",
    run: async (call) =>
      linked(await ticketTypeList.save(call, wishForRow(TicketTypeEntity, call)), call),
  }),
  defineRoute({
    method: "PATCH",
    ...ofOne,
    name: "TicketType.Patch",
    conditional: true,
    operationId: "v1TicketTypeEntity_PatchTicketTypeEntity",
    summary:
      "Changes a ticket type step by step (RFC 6902), or merges an object into it (RFC 7396).",
    body: { kind: "patch", carrier: TicketTypeEntity },
    answer: linkedType,
    selection: "published",
    failures: ["notFound", "conflict"],
    run: async (call) => linked(await patchTicketType(call, call), call),
  }),
  defineRoute({
    method: "DELETE",
    ...ofOne,
    name: "TicketType.Delete",
    conditional: true,
    operationId: "v1TicketTypeEntity_DeleteTicketTypeEntity",
    summary: "Marks a ticket type as deleted, unless it is needed.",
    body: none,
    answer: none,
    run: async (call) => {
      const isThere = await ticketTypeList.remove(call, call.recordId, call.conditions);
      if (!isThere) throw unknownRow(call.recordId);
    },
  }),
];

function linked(
  { value, state }: StoredAnswer<Wire<typeof TicketTypeEntity>>,
  { linkBase }: { readonly linkBase: string },
): StoredAnswer<Wire<typeof TicketTypeEntityWithLinks>> {
  const _Links = { Self: `${linkBase}${path}/${value.TicketTypeId}` };
  return new StoredAnswer({ ...value, _Links }, state);
}
