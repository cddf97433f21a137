import { bool, int32 } from "../../../../contract/member.ts";
import { markMessage } from "../../../usecases/mark-message.ts";
import { defineOperation } from "../agent-operation.ts";

/** Marks a message, for everybody. */
export const setTicketMessageImportant = defineOperation({
  agent: "Ticket",
  name: "SetTicketMessageImportant",
  summary: "Marks a message as important, or takes the mark off.",
  query: {},
  body: { kind: "arguments", members: { TicketMessageId: int32(), Important: bool() } },
  answer: { kind: "none" },
  run: async ({ context, caller, body }) => {
    const { TicketMessageId: messageId, Important: important } = body;
    await markMessage(context, caller, { messageId, important });
  },
});
