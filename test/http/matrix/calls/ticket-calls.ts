import type { RouteCalls } from "../route-call.ts";
import {
  changes,
  everybody,
  ofTicket,
  ticketBody,
  shownOrNull,
  shownOrMissing,
  changedOrForbidden,
  agent,
} from "../usual-calls.ts";

export const ticketCalls: RouteCalls = [
  agent("Ticket/CreateDefaultTicketEntity", everybody),
  agent("Ticket/GetTicketEntity", {
    about: "ticket",
    query: ({ ticketId }) => `ticketEntityId=${ticketId}`,
    outcome: shownOrNull,
  }),
  agent("Ticket/SaveTicketEntity", { ...ticketBody, changes, outcome: changedOrForbidden }),
  agent("Ticket/GetTicket", {
    about: "ticket",
    query: ({ ticketId }) => `ticketId=${ticketId}`,
    outcome: shownOrNull,
  }),
  agent("Ticket/ResolveTicketId", {
    ...ticketBody,
    outcome: { edit: "200", read: "200", none: "200 0" },
  }),
  // Nothing waits in the queue.
  agent("Ticket/GetNextInQueue", { changes, outcome: "200 null" }),
  agent("Ticket/DeleteTicketEntity", {
    about: "ticket",
    body: ({ ticketId }) => ({ TicketEntityId: ticketId }),
    changes,
    outcome: { administrators: "204", others: "403" },
  }),
  ["GET /api/v1/Ticket/default", everybody],
  ["POST /api/v1/Ticket", { body: () => ({ Title: "New" }), changes, outcome: "200" }],
  ["GET /api/v1/Ticket/:id", { ...ofTicket, outcome: shownOrMissing }],
  [
    "PUT /api/v1/Ticket/:id",
    { ...ofTicket, body: () => ({ Title: "Changed" }), changes, outcome: changedOrForbidden },
  ],
  [
    "PATCH /api/v1/Ticket/:id",
    { ...ofTicket, body: () => ({ Title: "Changed" }), changes, outcome: changedOrForbidden },
  ],
  [
    "DELETE /api/v1/Ticket/:id",
    { ...ofTicket, changes, outcome: { administrators: "204", others: "403" } },
  ],
  ["GET /api/v1/Ticket/:id/Simple", { ...ofTicket, outcome: shownOrMissing }],
  ["GET /api/v1/Ticket/:ticketId/Explain", { ...ofTicket, outcome: shownOrMissing }],
  ["GET /api/counterfoil/v1/tickets/:ticketId/log", { ...ofTicket, outcome: shownOrMissing }],
  ["GET /api/v1/Ticket/:id/ForeignKey", { ...ofTicket, outcome: shownOrMissing }],
  ["GET /api/v1/Ticket/CustomField", { outcome: "200 []" }],
  ["GET /api/v1/Ticket/CustomField/:fieldName", { ids: () => ["x_a"], outcome: "404" }],
];
