import { AttachmentEntity } from "../../../contract/carriers/attachment-entity.ts";
import { dictionary, embedded, int32, list, text } from "../../../contract/member.ts";
import { AppError } from "../../errors.ts";
import { say } from "../../texts/text.ts";
import { ticketTexts } from "../../texts/ticket-texts.ts";
import { getTicket } from "../../usecases/get-ticket.ts";
import { listTicketAttachments } from "../../usecases/list-attachments.ts";
import { customFieldRoutes } from "../custom-fields/custom-field-routes.ts";
import { presentListedAttachments } from "../presenters/present-attachment.ts";
import { defineRoute, type ResourceRoute } from "../resources/resource-route.ts";

const path = "/api/v1/Ticket";
const tag = "Ticket";
const id = { member: int32(), description: "Id of the ticket." } as const;
const attachments = list(embedded(AttachmentEntity));
const foreignKeys = dictionary(text());

/** What belongs to a ticket, and what is the same for all tickets. */
export const ticketPartsResource: readonly ResourceRoute[] = [
  defineRoute({
    method: "GET",
    path: `${path}/{ticketEntityId}/Attachments`,
    tag,
    name: "Ticket.Attachments",
    operationId: "v1TicketEntity_GetTicketAttachments",
    summary: "Gets what is known of the attachments of all messages of a ticket.",
    pathParameters: { ticketEntityId: id },
    body: { kind: "none" },
    answer: { kind: "value", member: attachments },
    failures: ["notFound"],
    run: async ({ context, caller, recordId, presentation }) => {
      const listed = await listTicketAttachments(context, caller, recordId);
      if (listed === null) throw noTicket(recordId);
      return presentListedAttachments(listed, presentation.language);
    },
  }),
  defineRoute({
    method: "GET",
    path: `${path}/{id}/ForeignKey`,
    tag,
    name: "Ticket.ForeignKey",
    operationId: "v1TicketEntity_GetAllForeignKeysOnEntity",
    summary: "Gets the foreign keys of a ticket, of which this server keeps none.",
    pathParameters: { id },
    body: { kind: "none" },
    answer: { kind: "value", member: foreignKeys },
    failures: ["notFound"],
    run: async ({ context, caller, recordId }) => {
      if ((await getTicket(context, caller, recordId)) === null) throw noTicket(recordId);
      return {};
    },
  }),
  ...customFieldRoutes({
    tag,
    operationPrefix: "v1TicketEntity",
    fieldsOf: ({ customFields }) => customFields,
  }),
];

function noTicket(ticketId: number): AppError {
  return new AppError("notFound", say(ticketTexts.unknown, { ticketId }));
}
