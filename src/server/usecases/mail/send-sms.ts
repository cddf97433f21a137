import type { Caller } from "../../../domain/access/caller.ts";
import { describeSending } from "../../../domain/ticket/message/decide-send-message.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import { mailTexts } from "../../texts/mail-texts.ts";
import { say } from "../../texts/text.ts";
import { filled } from "./compose-mail.ts";
import { loadMailFacts } from "./load-mail-facts.ts";
import { readNumbers } from "./read-addressees.ts";
import { sendLocked } from "./send-locked.ts";

export interface SendSmsCommand {
  readonly messageId: number;
  readonly numbers: readonly string[];
  /** 0 sends the message as it is. */
  readonly replyTemplateId: number;
}

/** Puts the plain text of a stored message into the outbox for telephones. Throws as `sendMail` does. */
export async function sendSms(
  context: Context,
  caller: Caller,
  command: SendSmsCommand,
): Promise<void> {
  const numbers = readNumbers(command.numbers);
  const { messageId, replyTemplateId } = command;
  await sendLocked(context, { caller, messageId }, async (tx, sending) => {
    const { template, values } = await loadMailFacts(tx, sending, replyTemplateId);
    const isWished = replyTemplateId > 0 && template !== null && template.sms !== "";
    const plain = isWished ? filled(template.sms, "plain", values) : sending.message.body;
    if (plain.trim() === "") throw new AppError("validation", say(mailTexts.nothingToSend));
    const sms = { kind: "sms", numbers, plain } as const;
    return describeSending(sending, sms, isWished ? replyTemplateId : 0);
  });
}
