import type { Caller } from "../../../domain/access/caller.ts";
import type { HeldMode, HeldSend } from "../../../domain/held-sends/held-send.ts";
import { isNewerFromCustomer } from "../../../domain/held-sends/newer-from-customer.ts";
import { effectOf } from "../../../domain/held-sends/send-effect.ts";
import type { DraftContent } from "../../../domain/live/draft.ts";
import type { TicketInput } from "../../../domain/ticket/save/ticket-input.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import { removeDraft } from "../../storage/drafts/drafts.ts";
import { withEnclosedDatabase } from "../../storage/enclosed-database.ts";
import { readSideMarks, storeHeldSend } from "../../storage/held-sends/held-sends.ts";
import { findTickets } from "../../storage/outbox/outbox-facts.ts";
import { loadTicket } from "../../storage/tickets/load-ticket.ts";
import { heldSendTexts } from "../../texts/held-send-texts.ts";
import { say } from "../../texts/text.ts";
import { ticketTexts } from "../../texts/ticket-texts.ts";
import { addMessage } from "../add-message.ts";
import { sendMail } from "../mail/send-mail.ts";
import { safeMessageTexts } from "../safe-message-texts.ts";
import { noNamedRecords, saveTicket } from "../save-ticket.ts";
import { checkHeldSend } from "./check-held-send.ts";

export interface HoldSendCommand {
  readonly ticketId: number;
  readonly mode: HeldMode;
  readonly body: string;
  readonly htmlBody: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  /** "" = the ticket's title. */
  readonly subject: string;
  readonly attachmentIds: readonly number[];
  /** What becomes of the ticket with it. */
  readonly change: Pick<TicketInput, "statusId" | "baseStatus"> | null;
  /** The newest message that its writer has seen. */
  readonly baseMessageId: number;
  /** It goes although the customer has written since. */
  readonly isConfirmed: boolean;
  readonly holdSeconds: number;
}

/** How each way to write is told of a message. */
const traits = {
  Reply: { badge: "Reply", securityLevel: "External" },
  ReplyAll: { badge: "Reply", securityLevel: "External" },
  Forward: { badge: "Forward", securityLevel: "External" },
  Note: { badge: "Comment", securityLevel: "Internal" },
} as const satisfies Readonly<Record<HeldMode, object>>;

/**
 * Sends a message that its sender can call back for a while: the message, what becomes of the ticket, the
 * mail and the end of the draft are stored together or not at all, and the mail waits in the outbox. Throws
 * what adding a message, saving a ticket and sending a mail throw, and `AppError` "conflict" when the
 * customer has written since.
 */
export async function holdSend(
  context: Context,
  caller: Caller,
  command: HoldSendCommand,
): Promise<HeldSend> {
  checkHeldSend(command);
  const { ticketId, mode, holdSeconds } = command;
  const { userId } = caller.user;
  const draft = draftOf(command);
  const createdAt = context.clock.now();
  const sendAt = createdAt + holdSeconds;
  return withEnclosedDatabase(context.database, async (tx, database) => {
    const { ticket: before, messages } = await loadTicket(tx, ticketId, { lock: true });
    if (before === null) throw new AppError("notFound", say(ticketTexts.unknown, { ticketId }));
    const marks = await readSideMarks(tx, ticketId);
    const inside = { ...context, database };
    const { messageId, countedIn } = await write(inside, caller, command);
    // Whoever may not write to the ticket does not learn that somebody has.
    const isNews = mode !== "Note" && isNewerFromCustomer(messages, command.baseMessageId);
    if (isNews && !command.isConfirmed) throw new AppError("conflict", say(heldSendTexts.newer));
    const after = (await findTickets(tx, [ticketId])).get(ticketId) ?? before;
    const effect = effectOf(before, after);
    const held = { ticketId, messageId, userId, mode, sendAt, draft, effect };
    const heldSendId = await storeHeldSend(tx, { ...held, createdAt, marks, countedIn });
    await removeDraft(tx, { userId, ticketId, mode });
    return { ...held, heldSendId, calledBackAt: null };
  });
}

async function write(
  inside: Context,
  caller: Caller,
  command: HoldSendCommand,
): Promise<{ readonly messageId: number; readonly countedIn: number }> {
  const { ticketId, mode, body, htmlBody, attachmentIds, change } = command;
  const texts = safeMessageTexts({ body, htmlBody }, inside.desk.current().settings);
  const added = await addMessage(inside, caller, {
    ticketId,
    message: { ...texts, ...traits[mode] },
    attachmentIds,
    notify: true,
  });
  const { messageId } = added;
  if (mode !== "Note") {
    const { to, cc, bcc, subject } = command;
    await sendMail(inside, caller, { messageId, to, cc, bcc, subject, replyTemplateId: 0 });
  }
  if (change !== null) {
    await saveTicket(inside, caller, { ticketId, input: () => change, named: noNamedRecords });
  }
  return added;
}

function draftOf(command: HoldSendCommand): DraftContent {
  const { body, htmlBody, to, cc, bcc, subject, attachmentIds, baseMessageId } = command;
  const content = htmlBody === "" ? body : htmlBody;
  return { content, to, cc, bcc, subject, attachmentIds, baseMessageId };
}
