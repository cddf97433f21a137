import { int32, list, text } from "../../../../contract/member.ts";
import { sendSms } from "../../../usecases/mail/send-sms.ts";
import { defineOperation } from "../agent-operation.ts";

/** Sends the plain text of a stored message to telephones. */
export const sendTicketMessageSms = defineOperation({
  agent: "Ticket",
  name: "SendTicketMessageSms",
  summary: "Sends the text of a stored message by SMS.",
  query: {},
  body: {
    kind: "arguments",
    members: { TicketMessageEntityId: int32(), ReplyTemplateId: int32(), Sms: list(text()) },
  },
  answer: { kind: "none" },
  run: async ({ context, caller, body }) => {
    await sendSms(context, caller, {
      messageId: body.TicketMessageEntityId,
      replyTemplateId: body.ReplyTemplateId,
      numbers: body.Sms,
    });
  },
});
