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
  /** Of an earlier trial whose mail was refused; 0 = none. */
  readonly storedMessageId: number;
  readonly sendKey: string;
}

/** Stores a message and, if it is for somebody outside, mails it. */
export type SendMessage = (
  api: Api,
  message: OutgoingMessage,
  onStored: (messageId: number) => void,
) => Promise<void>;

type Message = JsonOf<typeof TicketMessageEntity>;

/**
 * Two steps, each under a key of its own: when the second fails, or no answer comes, trying again
 * neither stores the message twice nor mails it twice.
 */
export const sendMessage: SendMessage = async (api, message, onStored) => {
  const messageId = await storeMessage(api, message);
  if (message.mode === "Note") return;
  onStored(messageId);
  await api.agent(
    "Ticket/SendTicketMessage",
    {
      TicketMessageEntityId: messageId,
      To: message.to,
      Cc: message.cc,
      Bcc: message.bcc,
      Subject: "",
      ReplyTemplateId: 0,
    },
    { headers: { "idempotency-key": `${message.sendKey}-mail` } },
  );
};

/** One that is stored already gets the words that it has now. */
async function storeMessage(api: Api, message: OutgoingMessage): Promise<number> {
  const { storedMessageId: storedId } = message;
  if (storedId > 0) {
    await api.call(`v1/TicketMessage/${String(storedId)}`, {
      method: "PUT",
      body: { Body: message.body },
    });
    return storedId;
  }
  const stored = await api.agent<Message>(
    "Ticket/SaveTicketMessageEntityWithOptions",
    {
      Entity: {
        Ticket: { TicketId: message.ticketId },
        Body: message.body,
        Type: "Plain",
        Slevel: message.mode === "Note" ? "Internal" : "External",
        Badge: badges[message.mode],
      },
      Notify: true,
      AttachmentIds: message.attachmentIds,
      UpdateRepliedAt: message.mode === "Reply" || message.mode === "ReplyAll",
    },
    { headers: { "idempotency-key": `${message.sendKey}-store` } },
  );
  return stored.EjMessageId;
}

const badges = { Reply: "Reply", ReplyAll: "Reply", Forward: "Forward", Note: "Comment" } as const;
