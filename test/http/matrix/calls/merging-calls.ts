import type { RouteCalls, Subject } from "../route-call.ts";
import { agent, changedOrForbidden, changes } from "../usual-calls.ts";

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
