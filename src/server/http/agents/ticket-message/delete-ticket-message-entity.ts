import { int32 } from "../../../../contract/member.ts";
import { removeMessage } from "../../../usecases/change-message.ts";
import { defineOperation } from "../agent-operation.ts";

/** Removes a message; one that is not there is removed already. */
export const deleteTicketMessageEntity = defineOperation({
  agent: "Ticket",
  name: "DeleteTicketMessageEntity",
  summary: "Deletes a message for good, with the attachments that only it has.",
  query: {},
  body: { kind: "arguments", members: { TicketMessageEntityId: int32() } },
  answer: { kind: "none" },
  run: async ({ context, caller, body }) => {
    await removeMessage(context, caller, { messageId: body.TicketMessageEntityId });
  },
});
