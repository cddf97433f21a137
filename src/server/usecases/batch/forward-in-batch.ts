import type { Caller } from "../../../domain/access/caller.ts";
import type { BatchForwardWish } from "../../../domain/batch/batch-wish.ts";
import { writeMailAddress, type MailAddress } from "../../../domain/mail/mail-address.ts";
import type { MailContent } from "../../../domain/mail/outgoing-message.ts";
import { htmlOfText } from "../../../domain/templates/escape-html.ts";
import { wallText } from "../../../domain/templates/wall-text.ts";
import type { StoredMessage } from "../../../domain/ticket/message/stored-message.ts";
import type { Context } from "../../context.ts";
import { listMessages } from "../../storage/messages/load-message.ts";
import { loadCustomerLanguages } from "../../storage/templates/reply-templates.ts";
import { mailTexts } from "../../texts/mail-texts.ts";
import { say, wordsOf } from "../../texts/text.ts";
import { addMessage } from "../add-message.ts";
import { sendMail } from "../mail/send-mail.ts";

/** Published number of the log action. */
const FORWARD_MESSAGE_ACTION = 10_016;

/** Stores the comment of a batch on a ticket and sends it on with the ticket's messages below. */
export async function forwardInBatch(
  context: Context,
  caller: Caller,
  { ticketId, wish }: { readonly ticketId: number; readonly wish: BatchForwardWish },
): Promise<void> {
  const { comment, addressees } = wish;
  const earlier = await listMessages(context.database, ticketId, null);
  const { messageId } = await addMessage(context, caller, {
    ticketId,
    message: { body: comment, securityLevel: "Internal", badge: "Forward" },
    logAction: FORWARD_MESSAGE_ACTION,
  });
  const languages = await loadCustomerLanguages(context.database);
  const { baseTimeZone } = context.desk.current().settings;
  const reading = { language: languages.codeOf(0), timeZone: baseTimeZone };
  await sendMail(context, caller, {
    messageId,
    to: textsOf(addressees.to),
    cc: textsOf(addressees.cc),
    bcc: textsOf(addressees.bcc),
    subject: "",
    replyTemplateId: 0,
    content: contentOf(comment, earlier, reading),
  });
}

function textsOf(addresses: readonly MailAddress[]): string[] {
  return addresses.map(writeMailAddress);
}

/** The comment on top and the messages below, the oldest first, each behind a line. */
function contentOf(
  comment: string,
  messages: readonly StoredMessage[],
  { language, timeZone }: { readonly language: string; readonly timeZone: string },
): MailContent {
  const parts = messages.map((message) => {
    const time = wallText(message.createdAt, timeZone);
    const heading = wordsOf(say(mailTexts.wrote, { author: message.author, time }), language);
    const { body, htmlBody } = message;
    return {
      plain: `${heading}\n\n${body}`,
      html: `<p>${htmlOfText(heading)}</p><div>${htmlBody === "" ? htmlOfText(body) : htmlBody}</div>`,
    };
  });
  return {
    plain: [comment, ...parts.map(({ plain }) => plain)].join(`\n\n${"-".repeat(40)}\n\n`),
    html: [`<p>${htmlOfText(comment)}</p>`, ...parts.map(({ html }) => html)].join("<hr />"),
  };
}
