import type { Caller } from "../../../domain/access/caller.ts";
import { mayReadAttachment } from "../../../domain/attachments/attachment-access.ts";
import type { SecurityLevel } from "../../../domain/ticket/ticket.ts";
import { faultOfText } from "../../../domain/ticket/save/fault-of-text.ts";
import type { Context } from "../../context.ts";
import { findAttachments } from "../../storage/attachments/attachment-rows.ts";
import { addBatchTask } from "../../storage/batch/batch-tasks.ts";
import { attachmentTexts } from "../../texts/attachment-texts.ts";
import { batchTexts } from "../../texts/batch-texts.ts";
import { messageTexts } from "../../texts/message-texts.ts";
import { say, type Text } from "../../texts/text.ts";
import { valueTexts } from "../../texts/value-texts.ts";
import { invalidFields } from "../invalid-fields.ts";
import { requireSender } from "../mail/send-mail.ts";
import { safeMessageTexts } from "../safe-message-texts.ts";
import { faultOfTickets } from "./check-batch-tickets.ts";

export interface BatchReplyCommand {
  readonly ticketIds: readonly number[];
  readonly htmlBody: string;
  /** Null leaves it to the desk. */
  readonly securityLevel: SecurityLevel | null;
  readonly timeSpentMinutes: number;
  readonly attachmentIds: readonly number[];
  readonly sendsCopy: boolean;
  readonly closes: boolean;
}

/** The published counter of working time is a 32-bit number. */
const TIME_SPENT_MAX_MINUTES = 2_147_483_647;

type Fault = readonly [path: string, fault: Text];

/**
 * Lets the desk reply on many tickets, and returns the id of the task. Throws `AppError` "validation" that
 * names everything wrong with the reply, or says what the desk lacks to send it.
 */
export async function startBatchReply(
  context: Context,
  caller: Caller,
  command: BatchReplyCommand,
): Promise<number> {
  const { settings } = context.desk.current();
  const texts = safeMessageTexts({ htmlBody: command.htmlBody, body: "" }, settings);
  const securityLevel =
    command.securityLevel ?? (settings.externalAsDefault ? "External" : "Internal");
  const { attachmentIds, sendsCopy, closes, timeSpentMinutes } = command;
  const faults = [
    ...faultsOfReply({ ...command, ...texts, securityLevel }),
    ...(await faultsOfAttachments(context, caller, attachmentIds)),
  ];
  if (faults.length > 0) {
    throw invalidFields(faults.map(([path, fault]) => [`BatchReplyData/${path}`, fault]));
  }
  if (sendsCopy) requireSender(context.desk.current(), caller);
  return addBatchTask(context.database, {
    wish: {
      kind: "reply",
      ...texts,
      securityLevel,
      timeSpentMinutes,
      attachmentIds: [...new Set(attachmentIds)],
      sendsCopy,
      closes,
    },
    createdById: caller.user.userId,
    createdAt: context.clock.now(),
    ticketIds: [...new Set(command.ticketIds)],
  });
}

function faultsOfReply(
  reply: BatchReplyCommand & { readonly body: string; readonly securityLevel: SecurityLevel },
): Fault[] {
  const { ticketIds, htmlBody, body, timeSpentMinutes } = reply;
  const faults: Fault[] = [];
  const tickets = faultOfTickets(ticketIds);
  if (tickets !== null) faults.push(["TicketIds", tickets]);
  if (body.trim() === "" && !htmlBody.includes("<img ")) {
    faults.push(["HtmlBody", say(batchTexts.emptyReply)]);
  } else if (faultOfText(htmlBody, Number.POSITIVE_INFINITY) !== null) {
    faults.push(["HtmlBody", say(valueTexts.brokenText)]);
  }
  if (timeSpentMinutes < 0) {
    const range = { minimum: 0, maximum: TIME_SPENT_MAX_MINUTES };
    faults.push(["TimeSpent", say(messageTexts.outOfRange, range)]);
  }
  if (reply.sendsCopy && reply.securityLevel === "Internal") {
    faults.push(["SendCopyToCustomer", say(batchTexts.copyOfInternal)]);
  }
  return faults;
}

async function faultsOfAttachments(
  context: Context,
  caller: Caller,
  attachmentIds: readonly number[],
): Promise<Fault[]> {
  if (attachmentIds.length === 0) return [];
  const found = await findAttachments(context.database, attachmentIds);
  return [...attachmentIds.entries()].flatMap(([position, id]): Fault[] => {
    const attachment = found.get(id);
    const isReadable =
      attachment !== undefined && mayReadAttachment(caller, context.desk.current(), attachment);
    const fault = say(attachmentTexts.unknownAttachment, { id });
    return isReadable ? [] : [[`AttachmentIds/${position}`, fault]];
  });
}
