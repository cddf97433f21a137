import type { Caller } from "../../domain/access/caller.ts";
import type { MessageChangeInput } from "../../domain/ticket/message/decide-change-message.ts";
import type { MessageInput } from "../../domain/ticket/message/message-input.ts";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import { messageTexts } from "../texts/message-texts.ts";
import { say } from "../texts/text.ts";
import { withEnclosedDatabase } from "../storage/enclosed-database.ts";
import { addMessage } from "./add-message.ts";
import { changeMessage, type IsExpectedMessage } from "./change-message.ts";
import { connectAttachments } from "./connect-attachments.ts";
import { viewMessage, type MessageView } from "./get-message.ts";
import { safeMessageTexts } from "./safe-message-texts.ts";

export interface SaveMessageCommand {
  /** 0 makes a new message. */
  readonly messageId: number;
  /** The ticket of a new message; a stored one stays where it is. */
  readonly ticketId: number;
  /**
   * The wish; what only a new message can be told is passed over on a stored one. A wish that depends
   * on the stored message is made of it once its ticket is locked.
   */
  readonly input: MessageInput | ((stored: MessageView) => MessageInput);
  /** Asked once the wish is known: a request with faults is checked to the end but stores nothing. */
  readonly isFaulty: () => boolean;
  /** Of a stored message; absent = changed whatever its state is. */
  readonly isExpected?: IsExpectedMessage;
  /** Hung on the message together with the save; default nothing. */
  readonly attachmentIds?: readonly number[];
  /** Whether a new reply to the customer may count as the first one; default true. */
  readonly updateRepliedAt?: boolean;
  /** Tell users who want to hear of a new message; default false. */
  readonly notify?: boolean;
}

/**
 * Adds a message with texts from outside to a ticket, or changes the one that is named. Throws what
 * `addMessage` and `changeMessage` throw.
 */
export async function saveMessage(
  context: Context,
  caller: Caller,
  command: SaveMessageCommand,
): Promise<MessageView> {
  const messageId =
    command.messageId === 0
      ? await add(context, caller, command)
      : await change(context, caller, command);
  const view = await viewMessage(context, caller, messageId);
  // Somebody else was fast enough to remove it between the save and this reading.
  if (view === null) {
    throw new AppError("notFound", say(messageTexts.unknownMessage, { id: messageId }));
  }
  return view;
}

async function add(
  context: Context,
  caller: Caller,
  { input, ...command }: SaveMessageCommand,
): Promise<number> {
  if (typeof input === "function") throw new Error("a new message depends on no stored one");
  const message = safeMessageTexts(input, context.desk.current().settings);
  const added = await addMessage(context, caller, {
    ...command,
    message,
    isFaulty: command.isFaulty(),
  });
  return added.messageId;
}

async function change(
  context: Context,
  caller: Caller,
  { input, attachmentIds = [], ...wish }: SaveMessageCommand,
): Promise<number> {
  const { messageId } = wish;
  const command = {
    ...wish,
    input:
      typeof input === "function"
        ? (stored: MessageView) => changeWishedBy(input(stored))
        : changeWishedBy(input),
  };
  if (attachmentIds.length === 0) {
    await changeMessage(context, caller, command);
    return messageId;
  }
  await withEnclosedDatabase(context.database, async (_tx, database) => {
    const inside = { ...context, database };
    await changeMessage(inside, caller, command);
    await connectAttachments(inside, caller, { messageId, connect: attachmentIds, disconnect: [] });
  });
  return messageId;
}

/** As much of a wish for a message as a stored one can be told. */
export function changeWishedBy(input: MessageInput): MessageChangeInput {
  const { author, securityLevel, timeSpentMinutes, important, headers, body, htmlBody } = input;
  return withoutAbsent({
    author,
    securityLevel,
    timeSpentMinutes,
    important,
    headers,
    body,
    htmlBody,
  });
}

function withoutAbsent<Wish extends object>(
  wish: Wish,
): { [Name in keyof Wish]?: Exclude<Wish[Name], undefined> } {
  return Object.fromEntries(
    Object.entries(wish).filter(([, value]) => value !== undefined),
  ) as never;
}
