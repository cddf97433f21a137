import { int32 } from "../../../../contract/member.ts";
import { requireTold } from "../../tickets/require-told.ts";
import { defineOperation } from "../agent-operation.ts";

const members = { TicketEntityId: int32() };

/** Tells users of a ticket as if it had just come in. */
export const notifyNewTicket = defineOperation({
  agent: "Ticket",
  name: "NotifyNewTicket",
  summary: "Notifies the users who want to hear of a new ticket.",
  query: {},
  body: { kind: "arguments", members },
  answer: { kind: "none" },
  run: async (call) => requireTold(call, { ticketId: call.body.TicketEntityId, news: "newTicket" }),
});

/** Tells users of a ticket as if a message had just come in. */
export const notifyNewTicketMessage = defineOperation({
  agent: "Ticket",
  name: "NotifyNewTicketMessage",
  summary: "Notifies the users who want to hear of a new message in a ticket.",
  query: {},
  body: { kind: "arguments", members },
  answer: { kind: "none" },
  run: async (call) =>
    requireTold(call, { ticketId: call.body.TicketEntityId, news: "newMessage" }),
});
