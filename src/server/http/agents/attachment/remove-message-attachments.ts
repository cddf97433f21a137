import { int32, list } from "../../../../contract/member.ts";
import { connectAttachments } from "../../../usecases/connect-attachments.ts";
import { defineOperation } from "../agent-operation.ts";

/** Takes attachments off a message. */
export const removeMessageAttachments = defineOperation({
  agent: "Ticket",
  name: "RemoveMessageAttachments",
  summary: "Takes attachments off a message. One that no message takes within a day is deleted.",
  query: {},
  body: {
    kind: "arguments",
    members: { TicketMessageEntityId: int32(), AttachmentIds: list(int32()) },
  },
  answer: { kind: "none" },
  run: async ({ context, caller, body }) => {
    const { TicketMessageEntityId: messageId, AttachmentIds: disconnect } = body;
    await connectAttachments(context, caller, { messageId, connect: [], disconnect });
  },
});
