import type { Api } from "../../lib/api/api.ts";
import type { TicketMessageEntity } from "../../../contract/carriers/ticket-message-entity.ts";
import type { JsonOf } from "../../../contract/json-of.ts";
import type { ComposerMode } from "./draft-store.ts";

/** A message that is ready to go. */
export interface OutgoingMessage {
  readonly ticketId: number;
  readonly mode: ComposerMode;
  readonly body: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly attachmentIds: readonly number[];
  readonly sendKey: string;
}

/** Stores a message and, if it is for somebody outside, mails it. */
export type SendMessage = (api: Api, message: OutgoingMessage) => Promise<void>;

type Message = JsonOf<typeof TicketMessageEntity>;

/**
 * Two steps, each under a key of its own: when the second fails, or no answer comes, trying again
 * neither stores the message twice nor mails it twice.
 */
export const sendMessage: SendMessage = async (api, message) => {
  const isInternal = message.mode === "Note";
  const stored = await api.agent<Message>(
    "Ticket/SaveTicketMessageEntityWithOptions",
    {
      Entity: {
        Ticket: { TicketId: message.ticketId },
        Body: message.body,
        Type: "Plain",
        Slevel: isInternal ? "Internal" : "External",
        Badge: badges[message.mode],
      },
      Notify: true,
      AttachmentIds: message.attachmentIds,
      UpdateRepliedAt: message.mode === "Reply" || message.mode === "ReplyAll",
    },
    { headers: { "idempotency-key": `${message.sendKey}-store` } },
  );
  if (isInternal) return;
  await api.agent(
    "Ticket/SendTicketMessage",
    {
      TicketMessageEntityId: stored.EjMessageId,
      To: message.to,
      Cc: message.cc,
      Bcc: message.bcc,
      Subject: "",
      ReplyTemplateId: 0,
    },
    { headers: { "idempotency-key": `${message.sendKey}-mail` } },
  );
};

const badges = { Reply: "Reply", ReplyAll: "Reply", Forward: "Forward", Note: "Comment" } as const;
