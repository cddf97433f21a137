import { int32, list, text } from "../../../../contract/member.ts";
import { sendMail } from "../../../usecases/mail/send-mail.ts";
import { defineOperation } from "../agent-operation.ts";

/** Sends a stored message; where its reader's consent comes from plays no part. */
export const sendTicketMessage = defineOperation({
  agent: "Ticket",
  name: "SendTicketMessage",
  summary: "Sends a stored message by e-mail.",
  query: {},
  body: {
    kind: "arguments",
    members: {
      TicketMessageEntityId: int32(),
      To: list(text()),
      Cc: list(text()),
      Bcc: list(text()),
      Subject: text(),
      ReplyTemplateId: int32(),
      GdprSource: text(),
    },
  },
  answer: { kind: "none" },
  run: async ({ context, caller, body }) => {
    await sendMail(context, caller, {
      messageId: body.TicketMessageEntityId,
      to: body.To,
      cc: body.Cc,
      bcc: body.Bcc,
      subject: body.Subject ?? "",
      replyTemplateId: body.ReplyTemplateId,
    });
  },
});
