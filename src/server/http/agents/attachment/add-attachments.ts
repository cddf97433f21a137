import { int32, list } from "../../../../contract/member.ts";
import { connectAttachments } from "../../../usecases/connect-attachments.ts";
import { defineOperation } from "../agent-operation.ts";

/** Hangs attachments on a message. */
export const addAttachments = defineOperation({
  agent: "Ticket",
  name: "AddAttachments",
  summary: "Connects attachments with a message, besides the ones it has.",
  query: {},
  body: {
    kind: "arguments",
    members: { TicketMessageEntityId: int32(), AttachmentIds: list(int32()) },
  },
  answer: { kind: "none" },
  run: async ({ context, caller, body }) => {
    const { TicketMessageEntityId: messageId, AttachmentIds: connect } = body;
    await connectAttachments(context, caller, { messageId, connect, disconnect: [] });
  },
});
