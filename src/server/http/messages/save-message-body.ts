import type { TicketMessageEntity } from "../../../contract/carriers/ticket-message-entity.ts";
import type { Input } from "../../../contract/input.ts";
import type { Wire } from "../../../contract/wire.ts";
import type { Caller } from "../../../domain/access/caller.ts";
import type { Context } from "../../context.ts";
import { messageTexts } from "../../texts/message-texts.ts";
import { say, type Text } from "../../texts/text.ts";
import { MessageRefusedError } from "../../usecases/message-refused.ts";
import { saveMessage, type SaveMessageCommand } from "../../usecases/save-message.ts";
import { placeUnder } from "../exchange/under-argument.ts";
import { presentMessage } from "../presenters/present-message.ts";
import type { Presentation } from "../presenters/presentation.ts";
import { memberError } from "../translate/member-error.ts";
import { messageError } from "../translate/message-error.ts";
import { messageIdOf, messageInputOf, ticketOfMessage } from "../translate/message-input.ts";

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
  { context, caller, presentation, problems }: MessageSavingCall,
  body: MessageBody,
  { argument, ...options }: MessageSaving = {},
): Promise<Wire<typeof TicketMessageEntity>> {
  const messageId = messageIdOf(body);
  const ticketId = ticketOfMessage(body);
  const place = argument ?? null;
  const fault = faultOfIds({ messageId, ticketId }, problems);
  if (fault !== null) throw placeUnder(place, fault);
  try {
    const isFaulty = problems.size > 0;
    const command = { messageId, ticketId, input: messageInputOf(body), isFaulty, ...options };
    return presentMessage(await saveMessage(context, caller, command), presentation.language);
  } catch (error) {
    if (!(error instanceof MessageRefusedError)) throw error;
    throw placeUnder(place, messageError(error.refusals, problems));
  }
}

/** Without readable ids nothing else about the request can be judged. */
function faultOfIds(
  { messageId, ticketId }: { readonly messageId: number; readonly ticketId: number },
  problems: ReadonlyMap<string, Text>,
): ReturnType<typeof memberError> | null {
  const hasProblem = ["EjMessageId", "Ticket", "Ticket/TicketId"].some((path) =>
    problems.has(path),
  );
  if (messageId < 0) {
    return memberError("validation", problems, [["EjMessageId", say(messageTexts.negativeId)]]);
  }
  if (hasProblem) return memberError("validation", problems);
  if (messageId === 0 && ticketId === 0) {
    const path = "Ticket/TicketId";
    return memberError("validation", problems, [[path, say(messageTexts.ticketRequired)]]);
  }
  return null;
}
