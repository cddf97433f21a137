import { int32 } from "../../../../contract/member.ts";
import { deleteTicketFor } from "../../tickets/delete-ticket-for.ts";
import { defineOperation } from "../agent-operation.ts";

/** Marks a ticket as deleted; it can be restored. One that does not exist is as good as deleted. */
export const deleteTicketEntity = defineOperation({
  agent: "Ticket",
  name: "DeleteTicketEntity",
  summary: "Deletes a ticket. It is kept for a while, and can be restored until then.",
  query: {},
  conditional: true,
  body: { kind: "arguments", members: { TicketEntityId: int32() } },
  answer: { kind: "none" },
  run: async (call) => {
    await deleteTicketFor(call, call.body.TicketEntityId);
  },
});
