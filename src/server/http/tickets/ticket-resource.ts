import { TicketEntityWithLinks } from "../../../contract/carriers/ticket-entity-with-links.ts";
import { TicketEntity } from "../../../contract/carriers/ticket-entity.ts";
import { Ticket } from "../../../contract/carriers/ticket.ts";
import { bool, int32 } from "../../../contract/member.ts";
import type { Wire } from "../../../contract/wire.ts";
import { AppError } from "../../errors.ts";
import { say } from "../../texts/text.ts";
import { ticketTexts } from "../../texts/ticket-texts.ts";
import { getDefaultTicket } from "../../usecases/default-ticket.ts";
import { getTicket } from "../../usecases/get-ticket.ts";
import type { TicketView } from "../../usecases/ticket-view.ts";
import { StoredAnswer } from "../conditions/stored-answer.ts";
import { mergeTicketRoute } from "../merging/merge-ticket-route.ts";
import type { BodyTree } from "../media/tree/body-tree.ts";
import type { ResourceCall } from "../resources/resource-call.ts";
import { defineRoute, type ResourceRoute } from "../resources/resource-route.ts";
import { requireAddressedId, requireNoId } from "../resources/require-addressed-id.ts";
import { ticketIdOf } from "../translate/ticket-input.ts";
import { explainTicketRoute } from "./explain-ticket-route.ts";
import { deleteTicketFor } from "./delete-ticket-for.ts";
import { presentDefaultTicket } from "./present-default-ticket.ts";
import { presentStoredFlat } from "./present-stored-flat.ts";
import { presentStored } from "./present-view.ts";
import { saveTicketWish, tryTicketWish } from "./save-ticket-wish.ts";
import { ticketNotifyRoutes } from "./ticket-notify-routes.ts";
import { ticketLinks } from "./ticket-links.ts";
import { wishOfPatch } from "./wish-of-patch.ts";
import { wishOfBody, type TicketBody, type TicketWish } from "./ticket-wish.ts";

const path = "/api/v1/Ticket";
const entity = { kind: "entity", carrier: TicketEntity } as const;
const ticket = { kind: "carrier", carrier: TicketEntity } as const;
const linkedTicket = { kind: "carrier", carrier: TicketEntityWithLinks } as const;
const tag = "Ticket";
const ofOneTicket = {
  path: `${path}/{id}`,
  tag,
  pathParameters: { id: { member: int32(), description: "Id of the ticket." } },
} as const;
const notify = {
  notify: { member: bool(), description: "Tell the users who want to hear of it." },
} as const;
const fk = {
  fk: { member: bool(), description: "There are no foreign keys to be added." },
} as const;

type EntityCall = Pick<ResourceCall, "recordId" | "problems" | "presentation"> & {
  readonly body: TicketBody;
};

/** The published resource of tickets. It notifies users where a call asks for it. */
export const ticketResource: readonly ResourceRoute[] = [
  defineRoute({
    method: "GET",
    path: `${path}/default`,
    tag,
    name: "Ticket.Default",
    operationId: "v1TicketEntity_DefaultTicketEntity",
    summary: "Makes an unsaved ticket with your defaults filled in.",
    body: { kind: "none" },
    answer: ticket,
    run: async ({ context, caller, presentation }) =>
      presentDefaultTicket(await getDefaultTicket(context, caller), presentation),
  }),
  defineRoute({
    method: "POST",
    path,
    tag,
    name: "Ticket.Post",
    operationId: "v1TicketEntity_HttpPostSaveTicketEntityWithNotify",
    summary: "Creates a ticket.",
    query: notify,
    body: entity,
    answer: ticket,
    bodyName: "newEntity",
    conditional: true,
    run: async (call) => saveTicketWish(call, wishOfNew(call), notifyOf(call)),
    tryOut: async (call) => tryTicketWish(call, wishOfNew(call)),
  }),
  defineRoute({
    method: "GET",
    ...ofOneTicket,
    name: "Ticket.Get",
    operationId: "v1TicketEntity_GetTicketEntity",
    summary: "Gets a ticket in full, with the addresses of what belongs to it.",
    query: fk,
    body: { kind: "none" },
    answer: linkedTicket,
    selection: "published",
    conditional: true,
    failures: ["notFound"],
    run: async (call) => {
      const { value, state } = presentStored(await requireTicket(call), call.presentation);
      return new StoredAnswer(linked(value, call), state);
    },
  }),
  defineRoute({
    method: "PUT",
    ...ofOneTicket,
    name: "Ticket.Put",
    operationId: "v1TicketEntity_HttpPutSaveTicketEntityWithNotify",
    summary: "Changes what the body names of a ticket; what it leaves out stays as it is.",
    query: notify,
    body: entity,
    answer: ticket,
    conditional: true,
    failures: ["notFound", "conflict"],
    run: async (call) => saveTicketWish(call, wishOfKnown(call), notifyOf(call)),
    tryOut: async (call) => tryTicketWish(call, wishOfKnown(call)),
  }),
  defineRoute({
    method: "PATCH",
    ...ofOneTicket,
    name: "Ticket.Patch",
    operationId: "v1TicketEntity_PatchTicketEntity",
    summary: "Changes a ticket step by step (RFC 6902), or merges an object into it (RFC 7396).",
    body: { kind: "patch", carrier: TicketEntity },
    answer: linkedTicket,
    selection: "published",
    conditional: true,
    failures: ["notFound", "conflict"],
    run: async (call) => {
      const { value, state } = await saveTicketWish(call, wishOfPatchOn(call));
      return new StoredAnswer(linked(value, call), state);
    },
    tryOut: async (call) => {
      const { answer, ...trial } = await tryTicketWish(call, wishOfPatchOn(call));
      return { ...trial, answer: linked(answer, call) };
    },
  }),
  defineRoute({
    method: "DELETE",
    ...ofOneTicket,
    name: "Ticket.Delete",
    operationId: "v1TicketEntity_DeleteTicketEntity",
    summary: "Deletes a ticket. It is kept for a while, and can be restored until then.",
    body: { kind: "none" },
    answer: { kind: "none" },
    conditional: true,
    failures: ["notFound"],
    run: async (call) => {
      if (!(await deleteTicketFor(call, call.recordId))) throw noTicket(call.recordId);
    },
  }),
  defineRoute({
    method: "GET",
    ...ofOneTicket,
    path: `${path}/{id}/Simple`,
    name: "Ticket.Simple",
    operationId: "v1TicketEntity_Simple",
    summary: "Gets a ticket as one flat row.",
    body: { kind: "none" },
    answer: { kind: "carrier", carrier: Ticket },
    failures: ["notFound"],
    run: async (call) => presentStoredFlat(await requireTicket(call), call.presentation),
  }),
  ...ticketNotifyRoutes,
  mergeTicketRoute,
  explainTicketRoute,
];

const notifyOf = ({ query }: { readonly query: { readonly notify: boolean | null } }) => ({
  notify: query.notify === true,
});

/** Whether a ticket exists is nothing that everybody may know. */
async function requireTicket({ context, caller, recordId }: ResourceCall): Promise<TicketView> {
  const view = await getTicket(context, caller, recordId);
  if (view === null) throw noTicket(recordId);
  return view;
}

function linked(
  value: Wire<typeof TicketEntity>,
  { linkBase }: Pick<ResourceCall, "linkBase">,
): Wire<typeof TicketEntityWithLinks> {
  return { ...value, _Links: ticketLinks(linkBase, value.TicketId) };
}

function wishOfNew({ body, problems, presentation }: EntityCall): TicketWish {
  requireNoId({ member: "TicketId", named: ticketIdOf(body), problems });
  return wishOfBody(0, body, { problems, zone: presentation.zone });
}

function wishOfKnown({ body, problems, presentation, recordId }: EntityCall): TicketWish {
  requireStorable(recordId);
  requireAddressedId(recordId, { member: "TicketId", named: ticketIdOf(body), problems });
  return wishOfBody(recordId, body, { problems, zone: presentation.zone });
}

function wishOfPatchOn({
  body,
  recordId,
  ...reading
}: Omit<ResourceCall, "body"> & { readonly body: BodyTree }): TicketWish {
  requireStorable(recordId);
  return wishOfPatch({ recordId, tree: body }, reading);
}

/** Ids that no stored ticket has mean something else to a save. */
function requireStorable(ticketId: number): void {
  if (ticketId <= 0) throw noTicket(ticketId);
}

function noTicket(id: number): AppError {
  return new AppError("notFound", say(ticketTexts.unknown, { ticketId: id }));
}
