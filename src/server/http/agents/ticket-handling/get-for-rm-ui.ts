import { TicketEntity } from "../../../../contract/carriers/ticket-entity.ts";
import { int32 } from "../../../../contract/member.ts";
import { getTicket } from "../../../usecases/get-ticket.ts";
import { presentStored } from "../../tickets/present-view.ts";
import { defineOperation } from "../agent-operation.ts";

/** The same as GetTicketEntity, with the id in the body. */
export const getForRmUi = defineOperation({
  agent: "Ticket",
  name: "GetForRmUi",
  summary: "Gets a ticket in full. Null when there is none, or when you may not see it.",
  readsOnly: true,
  query: {},
  body: { kind: "arguments", members: { TicketId: int32() } },
  answer: { kind: "carrier", carrier: TicketEntity },
  run: async ({ context, caller, body, presentation }) => {
    const view = await getTicket(context, caller, body.TicketId);
    return view === null ? null : presentStored(view, presentation);
  },
});
