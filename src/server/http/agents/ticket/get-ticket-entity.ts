import { TicketEntity } from "../../../../contract/carriers/ticket-entity.ts";
import { int32 } from "../../../../contract/member.ts";
import { getTicket } from "../../../usecases/get-ticket.ts";
import { defineOperation } from "../agent-operation.ts";
import { presentStored } from "../../tickets/present-view.ts";

/** Reads a ticket; a missing one is null. Reading it this way does not mark it as read. */
export const getTicketEntity = defineOperation({
  agent: "Ticket",
  name: "GetTicketEntity",
  summary: "Gets a ticket in full. Null when there is none, or when you may not see it.",
  readsOnly: true,
  query: { ticketEntityId: int32() },
  body: { kind: "none" },
  answer: { kind: "carrier", carrier: TicketEntity },
  run: async ({ context, caller, query, presentation }) => {
    const view = await getTicket(context, caller, query.ticketEntityId);
    return view === null ? null : presentStored(view, presentation);
  },
});
