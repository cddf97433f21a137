import { TicketEntity } from "../../../../contract/carriers/ticket-entity.ts";
import { int32 } from "../../../../contract/member.ts";
import { processTicketWhenRead as read } from "../../../usecases/reading/read-ticket.ts";
import { presentStored } from "../../tickets/present-view.ts";
import { defineOperation } from "../agent-operation.ts";

/** The caller opens a ticket, and is shown it; a missing one is null. */
export const processTicketWhenRead = defineOperation({
  agent: "Ticket",
  name: "ProcessTicketWhenRead",
  summary:
    "Notes that you have read a ticket, clears what you were told of it, and gets it. Null when you may not read it.",
  query: {},
  body: { kind: "arguments", members: { TicketEntityId: int32() } },
  answer: { kind: "carrier", carrier: TicketEntity },
  run: async ({ context, caller, body, presentation }) => {
    const view = await read(context, caller, body.TicketEntityId);
    return view === null ? null : presentStored(view, presentation);
  },
});
