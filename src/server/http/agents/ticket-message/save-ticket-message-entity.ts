import { TicketMessageEntity } from "../../../../contract/carriers/ticket-message-entity.ts";
import { messageWishOf, saveMessageWish } from "../../messages/save-message-wish.ts";
import { presentMessage } from "../../presenters/present-message.ts";
import { messageIdOf } from "../../translate/message-input.ts";
import { defineOperation } from "../agent-operation.ts";

/** Adds a message to a ticket, or changes the one that the body names, and answers with what is stored. */
export const saveTicketMessageEntity = defineOperation({
  agent: "Ticket",
  name: "SaveTicketMessageEntity",
  summary:
    "Updates the existing message, or adds a new one to its ticket if the id is empty. Notifies nobody.",
  query: {},
  body: { kind: "entity", carrier: TicketMessageEntity },
  answer: { kind: "carrier", carrier: TicketMessageEntity },
  run: async (call) => {
    const { body, problems } = call;
    const saved = await saveMessageWish(call, messageWishOf(messageIdOf(body), body, problems));
    return presentMessage(saved, call.presentation.language);
  },
});
