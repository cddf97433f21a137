import type { Draft as DraftCarrier } from "../../../contract/additions/draft.ts";
import type { HeldSend as HeldSendCarrier } from "../../../contract/additions/held-send.ts";
import type { JsonOf } from "../../../contract/json-of.ts";
import type { Api } from "../../lib/api/api.ts";
import type { ComposerMode } from "./draft-store.ts";

const PATH = "counterfoil/v1/held-sends";

/** A message that is ready to go. */
export interface OutgoingMessage {
  readonly ticketId: number;
  readonly mode: ComposerMode;
  readonly body: string;
  /** "" = the body says all of it. */
  readonly htmlBody: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly attachmentIds: readonly number[];
  /** The newest message that its writer has seen. */
  readonly baseMessageId: number;
  readonly sendKey: string;
}

/** What is said of a sending beside the message. */
export interface SendWish {
  readonly message: OutgoingMessage;
  readonly closesTicket: boolean;
  /** It goes although the customer has written since. */
  readonly isConfirmed: boolean;
  readonly holdSeconds: number;
}

export type HeldSend = JsonOf<typeof HeldSendCarrier>;

/**
 * Sends a message that can be called back for a while: all of it is stored, or nothing. Under its key it
 * is sent once, however often that is tried because no answer came.
 */
export async function sendMessage(api: Api, wish: SendWish): Promise<HeldSend> {
  const { message, closesTicket, isConfirmed, holdSeconds } = wish;
  const { value } = await api.call<HeldSend>(PATH, {
    method: "POST",
    headers: { "idempotency-key": message.sendKey },
    body: {
      TicketId: message.ticketId,
      Mode: message.mode,
      Body: message.body,
      HtmlBody: message.htmlBody,
      To: message.to,
      Cc: message.cc,
      Bcc: message.bcc,
      AttachmentIds: message.attachmentIds,
      BaseMessageId: message.baseMessageId,
      CloseTicket: closesTicket,
      Confirmed: isConfirmed,
      HoldSeconds: holdSeconds,
    },
  });
  return value;
}

/** Calls a message back that has not left; the answer is the draft that it was. */
export async function callBack(api: Api, heldSendId: number): Promise<JsonOf<typeof DraftCarrier>> {
  const path = `${PATH}/${String(heldSendId)}`;
  return (await api.call<JsonOf<typeof DraftCarrier>>(path, { method: "DELETE" })).value;
}
