import { TicketMessageEntity } from "../../../../contract/carriers/ticket-message-entity.ts";
import { bool, embedded } from "../../../../contract/member.ts";
import { requireArgument } from "../../exchange/require-argument.ts";
import { saveMessageBody } from "../../messages/save-message-body.ts";
import { defineOperation } from "../agent-operation.ts";

/** Saves a message as SaveTicketMessageEntity does, and tells users of a new one where that is wished. */
export const saveTicketMessageEntityWithNotify = defineOperation({
  agent: "Ticket",
  name: "SaveTicketMessageEntityWithNotify",
  summary:
    "Updates the existing message, or adds a new one if the id is empty, and notifies users if asked to.",
  query: {},
  body: {
    kind: "arguments",
    members: { NewEntity: embedded(TicketMessageEntity), Notify: bool() },
  },
  answer: { kind: "carrier", carrier: TicketMessageEntity },
  run: async (call) => {
    const { NewEntity, Notify: notify } = call.body;
    const entity = requireArgument("NewEntity", NewEntity);
    return saveMessageBody(call, entity, { argument: "NewEntity", notify });
  },
});
