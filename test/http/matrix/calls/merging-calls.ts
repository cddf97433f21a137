import type { RouteCalls, Subject } from "../route-call.ts";
import { agent, changedOrForbidden, changes, ofTicket } from "../usual-calls.ts";

const merge = ({ ticketId, otherTicketId }: Subject) => ({
  MergedTicketEntity: { TicketId: ticketId },
  SecondaryTicketIds: [otherTicketId],
});

export const mergingCalls: RouteCalls = [
  agent("Ticket/MergeTickets", {
    about: "otherTicket",
    body: merge,
    changes,
    outcome: changedOrForbidden,
  }),
  [
    "POST /api/v1/Ticket/Merge",
    { about: "otherTicket", body: merge, changes, outcome: changedOrForbidden },
  ],
  [
    "GET /api/counterfoil/v1/tickets/:ticketId/merges",
    { ...ofTicket, outcome: { edit: "200 []", read: "200 []", none: "404" } },
  ],
  [
    "POST /api/counterfoil/v1/merges/:mergeId/undo",
    { ids: () => [987_654], body: () => ({}), changes, outcome: "404" },
  ],
  agent("Ticket/SplitTicket", {
    about: "ticket",
    body: ({ ticketId }) => ({
      SourceTicketEntityId: ticketId,
      NewTicketEntity: { Title: "New", Category: { TicketCategoryId: 1 } },
    }),
    changes,
    outcome: changedOrForbidden,
  }),
  agent("Ticket/SplitTicketMessage", {
    about: "message",
    body: ({ messageId }) => ({
      SourceTicketMessage: { EjMessageId: messageId },
      NewTicketEntity: { Title: "New", Category: { TicketCategoryId: 1 } },
      NewTicketMessage: { Body: "Part" },
    }),
    changes,
    outcome: changedOrForbidden,
  }),
];
