import { TicketMessageContent } from "../../../../contract/carriers/ticket-message-content.ts";
import { MessageActionType } from "../../../../contract/enums/ticket-message.ts";
import type { Arguments } from "../../../../contract/input.ts";
import { bool, int32, oneOf, text } from "../../../../contract/member.ts";
import { makeDefaultContent, type DefaultContent } from "../../../usecases/mail/default-content.ts";
import { presentAttachment } from "../../presenters/present-attachment.ts";
import { defineOperation, type AgentCall } from "../agent-operation.ts";

const subject = {
  TicketId: int32(),
  MessageActionType: oneOf(MessageActionType),
  TicketMessageId: int32(),
};
const withType = { ...subject, TicketTypeId: int32() };
const withOptions = { ...withType, ExcludeSignature: bool() };
const html = text();

/** The oldest form: the HTML alone. */
export const getDefaultMessageContent = defineOperation({
  agent: "Ticket",
  name: "GetDefaultMessageContent",
  summary: "What a new message starts with, as HTML. Obsolete: see GetDefaultMessageContentFull.",
  readsOnly: true,
  query: {},
  body: { kind: "arguments", members: subject },
  answer: { kind: "value", member: html },
  run: async (call) => {
    const body = { ...call.body, TicketTypeId: 0, ExcludeSignature: false };
    return (await contentFor(call, body))?.html ?? null;
  },
});

/** With the attachments of a message that is forwarded. */
export const getDefaultMessageContentFull = defineOperation({
  agent: "Ticket",
  name: "GetDefaultMessageContentFull",
  summary: "What a new message starts with: template, signature, quoted message and attachments.",
  readsOnly: true,
  query: {},
  body: { kind: "arguments", members: withType },
  answer: { kind: "carrier", carrier: TicketMessageContent },
  run: async (call) =>
    present(call, await contentFor(call, { ...call.body, ExcludeSignature: false })),
});

/** With or without the signature. */
export const getDefaultMessageContentWithOptions = defineOperation({
  agent: "Ticket",
  name: "GetDefaultMessageContentWithOptions",
  summary: "As GetDefaultMessageContentFull, without your signature if you wish.",
  readsOnly: true,
  query: {},
  body: { kind: "arguments", members: withOptions },
  answer: { kind: "carrier", carrier: TicketMessageContent },
  run: async (call) => present(call, await contentFor(call, call.body)),
});

type Caller = Pick<AgentCall, "context" | "caller">;
type ContentBody = Arguments<typeof withOptions>;

function contentFor(
  { context, caller }: Caller,
  body: ContentBody,
): Promise<DefaultContent | null> {
  return makeDefaultContent(context, caller, {
    ticketId: body.TicketId,
    action: body.MessageActionType,
    messageId: body.TicketMessageId,
    ticketTypeId: body.TicketTypeId,
    excludeSignature: body.ExcludeSignature,
  });
}

function present({ context }: Caller, content: DefaultContent | null) {
  if (content === null) return null;
  const desk = context.desk.current();
  return {
    Body: content.html,
    AttachmentsInfo: content.attachments.map((attachment) => presentAttachment(attachment, desk)),
  };
}
