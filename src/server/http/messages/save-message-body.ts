import type { TicketMessageEntity } from "../../../contract/carriers/ticket-message-entity.ts";
import type { Input } from "../../../contract/input.ts";
import type { Wire } from "../../../contract/wire.ts";
import type { Caller } from "../../../domain/access/caller.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import type { Text } from "../../texts/text.ts";
import type { SaveMessageCommand } from "../../usecases/save-message.ts";
import { placeUnder } from "../exchange/under-argument.ts";
import { presentMessage } from "../presenters/present-message.ts";
import type { Presentation } from "../presenters/presentation.ts";
import { messageIdOf } from "../translate/message-input.ts";
import { messageWishOf, saveMessageWish } from "./save-message-wish.ts";

export type MessageBody = Input<typeof TicketMessageEntity>;

/** Who saves; every call that can save a message is one. */
export interface MessageSavingCall {
  readonly context: Context;
  readonly caller: Caller;
  readonly presentation: Pick<Presentation, "language">;
  /** Members that could not be read: path -> fault. */
  readonly problems: ReadonlyMap<string, Text>;
}

export interface MessageSaving extends Pick<
  SaveMessageCommand,
  "attachmentIds" | "notify" | "updateRepliedAt"
> {
  /** The argument that holds the message; absent = the message is the body. */
  readonly argument?: string;
}

/** Saves a message as a body wants it, and presents what is stored now. */
export async function saveMessageBody(
  call: MessageSavingCall,
  body: MessageBody,
  { argument, ...options }: MessageSaving = {},
): Promise<Wire<typeof TicketMessageEntity>> {
  const wish = messageWishOf(messageIdOf(body), body, call.problems);
  try {
    const saved = await saveMessageWish(call, { ...wish, ...options });
    return presentMessage(saved, call.presentation.language);
  } catch (error) {
    throw error instanceof AppError
      ? placeUnder(argument ?? null, error, ["AttachmentIds"])
      : error;
  }
}
