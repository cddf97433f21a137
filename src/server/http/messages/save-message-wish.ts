import type { TicketMessageEntity } from "../../../contract/carriers/ticket-message-entity.ts";
import type { Input } from "../../../contract/input.ts";
import type { Caller } from "../../../domain/access/caller.ts";
import type { Context } from "../../context.ts";
import type { AppError } from "../../errors.ts";
import { messageTexts } from "../../texts/message-texts.ts";
import { say, type Text } from "../../texts/text.ts";
import type { MessageView } from "../../usecases/get-message.ts";
import { MessageRefusedError } from "../../usecases/message-refused.ts";
import { saveMessage, type SaveMessageCommand } from "../../usecases/save-message.ts";
import { placeUnder } from "../exchange/under-argument.ts";
import { memberError } from "../translate/member-error.ts";
import { messageError } from "../translate/message-error.ts";
import { messageInputOf, ticketOfMessage } from "../translate/message-input.ts";

/** What a call wants a message to be, and what of the call could not be read (path -> fault). */
export interface MessageWish extends Omit<SaveMessageCommand, "isFaulty"> {
  readonly faults: ReadonlyMap<string, Text>;
}

/** The wish of a body for the message with that id; 0 = a new one. */
export function messageWishOf(
  messageId: number,
  body: Input<typeof TicketMessageEntity>,
  problems: ReadonlyMap<string, Text>,
): MessageWish {
  return {
    messageId,
    ticketId: ticketOfMessage(body),
    input: messageInputOf(body),
    faults: problems,
  };
}

/**
 * Stores what a call wants a message to be; throws one error for all that stands against it. `argument`
 * holds the message where it is not the body; faults of its members are then named from the body down.
 */
export async function saveMessageWish(
  { context, caller }: { readonly context: Context; readonly caller: Caller },
  { faults, ...command }: MessageWish,
  argument: string | null = null,
): Promise<MessageView> {
  const fault = faultOfIds(command, faults);
  if (fault !== null) throw placeUnder(argument, fault);
  try {
    return await saveMessage(context, caller, { ...command, isFaulty: () => faults.size > 0 });
  } catch (error) {
    if (!(error instanceof MessageRefusedError)) throw error;
    throw placeUnder(argument, messageError(error.refusals, faults));
  }
}

/** Without readable ids nothing else about the request can be judged. */
function faultOfIds(
  { messageId, ticketId }: Pick<SaveMessageCommand, "messageId" | "ticketId">,
  faults: ReadonlyMap<string, Text>,
): AppError | null {
  const hasProblem = ["EjMessageId", "Ticket", "Ticket/TicketId"].some((path) => faults.has(path));
  if (messageId < 0) {
    return memberError("validation", faults, [["EjMessageId", say(messageTexts.negativeId)]]);
  }
  if (hasProblem) return memberError("validation", faults);
  if (messageId === 0 && ticketId === 0) {
    const path = "Ticket/TicketId";
    return memberError("validation", faults, [[path, say(messageTexts.ticketRequired)]]);
  }
  return null;
}
