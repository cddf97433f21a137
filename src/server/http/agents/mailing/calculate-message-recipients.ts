import { Recipient } from "../../../../contract/carriers/recipient.ts";
import { MessageActionType } from "../../../../contract/enums/ticket-message.ts";
import { embedded, int32, list, oneOf } from "../../../../contract/member.ts";
import { proposeRecipients } from "../../../usecases/mail/propose-recipients.ts";
import { defineOperation } from "../agent-operation.ts";

const recipients = list(embedded(Recipient));

/** Proposes to whom an answer goes. */
export const calculateMessageRecipients = defineOperation({
  agent: "Ticket",
  name: "CalculateMessageRecipients",
  summary: "Proposes the recipients of a reply to a message, or to the latest external one.",
  readsOnly: true,
  query: {},
  body: {
    kind: "arguments",
    members: { TicketId: int32(), ActionType: oneOf(MessageActionType), MessageId: int32() },
  },
  answer: { kind: "value", member: recipients },
  run: async ({ context, caller, body }) => {
    const { TicketId: ticketId, ActionType: action, MessageId: messageId } = body;
    const proposed = await proposeRecipients(context, caller, { ticketId, action, messageId });
    return proposed.map(({ type, name, address }) => ({
      Type: type,
      Value: address,
      DisplayValue: name || address,
    }));
  },
});
