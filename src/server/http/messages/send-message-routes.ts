import { int32, list, text } from "../../../contract/member.ts";
import { sendMail } from "../../usecases/mail/send-mail.ts";
import { sendSms } from "../../usecases/mail/send-sms.ts";
import { defineRoute, type ResourceRoute } from "../resources/resource-route.ts";

const path = "/api/v1/TicketMessage/{ticketMessageEntityId}";
const shared = {
  method: "POST",
  tag: "TicketMessage",
  pathParameters: {
    ticketMessageEntityId: { member: int32(), description: "Id of the message." },
  },
  body: { kind: "none" },
  answer: { kind: "none" },
  failures: ["notFound"],
} as const;
const replyTemplateId = {
  member: int32(),
  description: "The template around the text; without it that of the category, if it has one.",
} as const;

/** Puts stored messages into the outbox. */
export const sendMessageRoutes: readonly ResourceRoute[] = [
  defineRoute({
    ...shared,
    path: `${path}/Send`,
    name: "TicketMessage.Send",
    operationId: "v1TicketMessageEntity_SendTicketMessage",
    summary: "Sends a stored message by e-mail.",
    query: {
      to: { member: list(text()), description: "Addresses, such as `Ada <ada@example.com>`." },
      cc: { member: list(text()), description: "Addresses of those who get a copy." },
      bcc: { member: list(text()), description: "Addresses that nobody else sees." },
      subject: { member: text(), description: "Default: the title of the ticket." },
      replyTemplateId,
      gdprSource: { member: text(), description: "Plays no part here." },
    },
    run: async ({ context, caller, recordId, query }) => {
      await sendMail(context, caller, {
        messageId: recordId,
        to: query.to ?? [],
        cc: query.cc ?? [],
        bcc: query.bcc ?? [],
        subject: query.subject ?? "",
        replyTemplateId: query.replyTemplateId ?? 0,
      });
    },
  }),
  defineRoute({
    ...shared,
    path: `${path}/SendSms`,
    name: "TicketMessage.SendSms",
    operationId: "v1TicketMessageEntity_SendTicketMessageSms",
    summary: "Sends the text of a stored message by SMS.",
    query: {
      sms: { member: list(text()), description: "Numbers of telephones." },
      replyTemplateId,
    },
    run: async ({ context, caller, recordId, query }) => {
      await sendSms(context, caller, {
        messageId: recordId,
        numbers: query.sms ?? [],
        replyTemplateId: query.replyTemplateId ?? 0,
      });
    },
  }),
];
