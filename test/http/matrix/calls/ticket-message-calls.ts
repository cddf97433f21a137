import type { RouteCalls } from "../route-call.ts";
import { changes, everybody, shownOrNull, changedOrForbidden, agent } from "../usual-calls.ts";

export const ticketMessageCalls: RouteCalls = [
  agent("Ticket/CreateDefaultTicketMessageEntity", everybody),
  agent("Ticket/GetTicketMessageEntity", {
    about: "message",
    query: ({ messageId }) => `ticketMessageEntityId=${messageId}`,
    outcome: shownOrNull,
  }),
  agent("Ticket/SaveTicketMessageEntity", {
    about: "ticket",
    body: ({ ticketId }) => ({ Ticket: { TicketId: ticketId }, Body: "Added" }),
    changes,
    outcome: changedOrForbidden,
  }),
  agent("Ticket/DeleteTicketMessageEntity", {
    about: "message",
    body: ({ messageId }) => ({ TicketMessageEntityId: messageId }),
    changes,
    outcome: { administrators: "204", others: "403" },
  }),
  agent("Ticket/SanitizeMailContent", everybody),
  agent("Ticket/SanitizeMailContentWithOptions", everybody),
  agent("Ticket/SanitizeMailContents", { body: () => ({ Contents: ["a"] }), outcome: "200" }),
  agent("Ticket/Html2Text", everybody),
];
