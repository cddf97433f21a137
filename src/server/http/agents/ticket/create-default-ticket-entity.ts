import { TicketEntity } from "../../../../contract/carriers/ticket-entity.ts";
import { getDefaultTicket } from "../../../usecases/default-ticket.ts";
import { presentDefaultTicket } from "../../tickets/present-default-ticket.ts";
import { defineOperation } from "../agent-operation.ts";

/** What a new ticket of the caller starts as. Stores nothing; posting it back creates the ticket. */
export const createDefaultTicketEntity = defineOperation({
  agent: "Ticket",
  name: "CreateDefaultTicketEntity",
  summary: "Makes an unsaved ticket with your defaults filled in.",
  readsOnly: true,
  query: {},
  body: { kind: "none" },
  answer: { kind: "carrier", carrier: TicketEntity },
  run: async ({ context, caller, presentation }) =>
    presentDefaultTicket(await getDefaultTicket(context, caller), presentation),
});
