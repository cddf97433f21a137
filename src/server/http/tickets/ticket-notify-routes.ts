import { int32 } from "../../../contract/member.ts";
import { defineRoute, type ResourceRoute } from "../resources/resource-route.ts";
import { requireTold } from "./require-told.ts";

const ofOneTicket = {
  method: "POST",
  tag: "Ticket",
  pathParameters: { ticketEntityId: { member: int32(), description: "Id of the ticket." } },
  body: { kind: "none" },
  answer: { kind: "none" },
  failures: ["notFound"],
} as const;

/** Telling users of a ticket by itself. */
export const ticketNotifyRoutes: readonly ResourceRoute[] = [
  defineRoute({
    ...ofOneTicket,
    path: "/api/v1/Ticket/{ticketEntityId}/NotifyNewTicket",
    name: "Ticket.NotifyNewTicket",
    operationId: "v1TicketEntity_NotifyNewTicket",
    summary: "Notifies the users who want to hear of a new ticket.",
    run: async (call) => requireTold(call, { ticketId: call.recordId, news: "newTicket" }),
  }),
  defineRoute({
    ...ofOneTicket,
    path: "/api/v1/Ticket/{ticketEntityId}/NotifyNewMessage",
    name: "Ticket.NotifyNewMessage",
    operationId: "v1TicketEntity_NotifyNewTicketMessage",
    summary: "Notifies the users who want to hear of a new message in a ticket.",
    run: async (call) => requireTold(call, { ticketId: call.recordId, news: "newMessage" }),
  }),
];
