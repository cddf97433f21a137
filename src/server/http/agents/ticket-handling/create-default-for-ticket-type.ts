import { TicketEntity } from "../../../../contract/carriers/ticket-entity.ts";
import { int32 } from "../../../../contract/member.ts";
import { getDefaultTicket } from "../../../usecases/default-ticket.ts";
import { presentDefaultTicket } from "../../tickets/present-default-ticket.ts";
import { defineOperation } from "../agent-operation.ts";

/** What a new ticket of a type starts as; the type outranks what the caller prefers. */
export const createDefaultForTicketType = defineOperation({
  agent: "Ticket",
  name: "CreateDefaultForTicketType",
  summary:
    "Makes an unsaved ticket of a type, with the defaults of the type and of yours filled in.",
  readsOnly: true,
  query: {},
  body: { kind: "arguments", members: { TicketTypeId: int32() } },
  answer: { kind: "carrier", carrier: TicketEntity },
  run: async ({ context, caller, body, presentation }) =>
    presentDefaultTicket(await getDefaultTicket(context, caller, body.TicketTypeId), presentation),
});
