import type { RouteCalls } from "../route-call.ts";
import { administrators, agent, changes, shownOrNull } from "../usual-calls.ts";

const listedOrEmpty = { edit: "200", read: "200", none: "200 []" } as const;
const doneOrForbidden = { edit: "204", read: "403", none: "403" } as const;

export const mailingCalls: RouteCalls = [
  agent("Ticket/GetTicketMessage", {
    about: "message",
    query: ({ messageId }) => `ticketMessageId=${messageId}`,
    outcome: shownOrNull,
  }),
  agent("Ticket/GetTicketMessageEntities", {
    about: "message",
    body: ({ ticketId }) => ({ TicketId: ticketId }),
    outcome: listedOrEmpty,
  }),
  agent("Ticket/GetTicketMessageWithOptions", {
    about: "message",
    body: ({ messageId }) => ({ TicketMessageEntityId: messageId }),
    outcome: shownOrNull,
  }),
  agent("Ticket/GetTicketMessageWithEmbeddedData", {
    about: "message",
    body: ({ messageId }) => ({ Id: messageId, EmbedImages: "Inline" }),
    outcome: shownOrNull,
  }),
  agent("Ticket/SetTicketMessageImportant", {
    about: "message",
    body: ({ messageId }) => ({ TicketMessageId: messageId, Important: true }),
    changes,
    outcome: doneOrForbidden,
  }),
  // The message has no headers, so there is nothing that anybody could be kept from.
  agent("Ticket/DeleteMessageHeaders", { changes, outcome: "204" }),
  agent("Ticket/CalculateMessageRecipients", {
    about: "ticket",
    body: ({ ticketId }) => ({ TicketId: ticketId, ActionType: "Reply" }),
    // Nobody has written yet.
    outcome: "200 []",
  }),
  ...["", "Full", "WithOptions"].map((form) =>
    agent(`Ticket/GetDefaultMessageContent${form}`, {
      about: "message",
      body: ({ ticketId, messageId }) => ({ TicketId: ticketId, TicketMessageId: messageId }),
      outcome: shownOrNull,
    }),
  ),
  agent("Ticket/SendTicketMessageSms", {
    about: "message",
    body: ({ messageId }) => ({ TicketMessageEntityId: messageId, Sms: ["+47 12345678"] }),
    changes,
    outcome: doneOrForbidden,
  }),
  // Each ticket gets its turn later, with the rights that the caller has by then.
  agent("Ticket/BatchReply", {
    about: "ticket",
    body: ({ ticketId }) => ({ BatchReplyData: { TicketIds: [ticketId], HtmlBody: "<p>a</p>" } }),
    changes,
    outcome: "200",
  }),
  agent("Ticket/BatchForward", {
    about: "ticket",
    body: ({ ticketId }) => ({ TicketIds: [ticketId], To: ["ada@example.com"] }),
    changes,
    outcome: "400",
  }),
  ["GET /api/counterfoil/v1/batch-tasks/:batchTaskId", { outcome: "404" }],
  ["GET /api/counterfoil/v1/outbox", { outcome: administrators }],
  [
    "GET /api/counterfoil/v1/outbox/:outboxId",
    { outcome: { administrators: "404", others: "403" } },
  ],
  // The desk has no address yet; who may not send does not learn that.
  agent("Ticket/SendTicketMessage", {
    about: "message",
    body: ({ messageId }) => ({ TicketMessageEntityId: messageId, To: ["ada@example.com"] }),
    changes,
    outcome: { edit: "400", read: "403", none: "403" },
  }),
  [
    "POST /api/v1/TicketMessage/:ticketMessageEntityId/Send",
    {
      about: "message",
      ids: ({ messageId }) => [messageId],
      query: () => "to=ada@example.com",
      changes,
      // The desk has no address of its own to send from.
      outcome: { edit: "400", read: "403", none: "403" },
    },
  ],
  [
    "POST /api/v1/TicketMessage/:ticketMessageEntityId/SendSms",
    {
      about: "message",
      ids: ({ messageId }) => [messageId],
      query: () => "sms=%2B47 12345678",
      changes,
      outcome: doneOrForbidden,
    },
  ],
];
