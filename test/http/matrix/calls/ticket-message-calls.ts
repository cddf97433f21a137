import type { RouteCall, RouteCalls, Subject } from "../route-call.ts";
import {
  changes,
  everybody,
  shownOrMissing,
  shownOrNull,
  changedOrForbidden,
  agent,
} from "../usual-calls.ts";

const ofMessage = { about: "message", ids: ({ messageId }: Subject) => [messageId] } as const;
const changedMessage: RouteCall = {
  ...ofMessage,
  body: () => ({ Important: true }),
  changes,
  outcome: { administrators: "200", others: "403" },
};

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
  ["GET /api/v1/TicketMessage/default", everybody],
  [
    "POST /api/v1/TicketMessage",
    {
      about: "ticket",
      body: ({ ticketId }) => ({ Ticket: { TicketId: ticketId }, Body: "Added" }),
      changes,
      outcome: changedOrForbidden,
    },
  ],
  ["GET /api/v1/TicketMessage/:id", { ...ofMessage, outcome: shownOrMissing }],
  ["PUT /api/v1/TicketMessage/:id", changedMessage],
  ["PATCH /api/v1/TicketMessage/:id", changedMessage],
  [
    "DELETE /api/v1/TicketMessage/:id",
    { ...ofMessage, changes, outcome: { administrators: "204", others: "403" } },
  ],
  [
    "GET /api/v1/TicketMessage/:ticketMessageEntityId/Attachment",
    { ...ofMessage, about: "attachment", outcome: shownOrMissing },
  ],
  [
    "GET /api/v1/TicketMessage/:ticketMessageEntityId/Attachment/Noninline",
    { ...ofMessage, about: "attachment", outcome: shownOrMissing },
  ],
  [
    "POST /api/v1/TicketMessage/:ticketMessageEntityId/Attachment",
    {
      about: "attachment",
      ids: ({ messageId }) => [messageId],
      body: ({ looseAttachmentId }) => [looseAttachmentId],
      changes,
      outcome: { edit: "204", read: "403", none: "403" },
    },
  ],
  ["GET /api/v1/TicketMessage/:id/ForeignKey", { ...ofMessage, outcome: shownOrMissing }],
  ["GET /api/v1/TicketMessage/CustomField", { outcome: "200 []" }],
  ["GET /api/v1/TicketMessage/CustomField/:fieldName", { ids: () => ["x_a"], outcome: "404" }],
];
