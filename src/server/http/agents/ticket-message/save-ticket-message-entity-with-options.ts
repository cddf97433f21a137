import { TicketMessageEntity } from "../../../../contract/carriers/ticket-message-entity.ts";
import { bool, embedded, int32, list } from "../../../../contract/member.ts";
import { requireArgument } from "../../exchange/require-argument.ts";
import { saveMessageBody } from "../../messages/save-message-body.ts";
import { defineOperation } from "../agent-operation.ts";

/** Saves a message together with its attachments, and with a say in what else follows. */
export const saveTicketMessageEntityWithOptions = defineOperation({
  agent: "Ticket",
  name: "SaveTicketMessageEntityWithOptions",
  summary:
    "Saves a message, connects attachments with it, notifies users and notes the first reply as asked to.",
  query: {},
  body: {
    kind: "arguments",
    members: {
      Entity: embedded(TicketMessageEntity),
      Notify: bool(),
      AttachmentIds: list(int32()),
      UpdateRepliedAt: bool(),
    },
  },
  answer: { kind: "carrier", carrier: TicketMessageEntity },
  run: async (call) => {
    const { Entity, Notify: notify, AttachmentIds: attachmentIds, UpdateRepliedAt } = call.body;
    return saveMessageBody(call, requireArgument("Entity", Entity), {
      argument: "Entity",
      notify,
      attachmentIds,
      updateRepliedAt: UpdateRepliedAt,
    });
  },
});
