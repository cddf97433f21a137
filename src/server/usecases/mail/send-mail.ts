import { randomBytes } from "node:crypto";
import type { Caller } from "../../../domain/access/caller.ts";
import type { Desk } from "../../../domain/desk/desk.ts";
import { chooseSender } from "../../../domain/mail/choose-sender.ts";
import { makeMessageId } from "../../../domain/mail/internet-message-id.ts";
import type { MailAddress } from "../../../domain/mail/mail-address.ts";
import { mailSubject } from "../../../domain/mail/mail-subject.ts";
import type { MailContent, OutgoingMail } from "../../../domain/mail/outgoing-message.ts";
import { describeSending } from "../../../domain/ticket/message/decide-send-message.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import { mailTexts } from "../../texts/mail-texts.ts";
import { say } from "../../texts/text.ts";
import { composeMail } from "./compose-mail.ts";
import { loadMailFacts } from "./load-mail-facts.ts";
import { readAddressees, type AddresseeTexts } from "./read-addressees.ts";
import { sendLocked } from "./send-locked.ts";

export interface SendMailCommand extends AddresseeTexts {
  readonly messageId: number;
  /** "" = the ticket's title. */
  readonly subject: string;
  /** 0 leaves it to the category. */
  readonly replyTemplateId: number;
  /** What the mail says instead of the message, without a template and without files. */
  readonly content?: MailContent;
}

/**
 * Puts a stored message into the outbox as a mail. Throws `AppError` "validation" that names everything
 * wrong with addresses and subject, or says what the desk lacks; "notFound", "forbidden" or "conflict".
 */
export async function sendMail(
  context: Context,
  caller: Caller,
  command: SendMailCommand,
): Promise<void> {
  const addressees = readAddressees(command, command.subject);
  const { messageId } = command;
  await sendLocked(context, { caller, messageId }, async (tx, sending) => {
    const { desk, ticket, message } = sending;
    const sender = requireSender(desk, sending.caller);
    const facts = await loadMailFacts(tx, sending, command.replyTemplateId);
    const content = command.content ?? composeMail({ ...facts, message });
    const [, host = ""] = /@([^@]*)$/.exec(sender.address) ?? [];
    const unique = randomBytes(12).toString("hex");
    const mail: OutgoingMail = {
      kind: "mail",
      sender,
      addressees,
      subject: mailSubject(command.subject, ticket, desk.settings.mail.tag),
      internetMessageId: makeMessageId({ ticketId: ticket.ticketId, messageId, unique, host }),
      inReplyTo: facts.answeredId,
      hasAttachments: command.content === undefined,
      ...content,
    };
    return describeSending(sending, mail, command.content === undefined ? facts.templateId : 0);
  });
}

/** Throws `AppError` "validation" while the desk has no address that mail could come from. */
export function requireSender({ settings }: Pick<Desk, "settings">, caller: Caller): MailAddress {
  const sender = chooseSender(settings.mail, caller.user);
  if (sender !== null) return sender;
  throw new AppError("validation", say(mailTexts.noSender));
}
