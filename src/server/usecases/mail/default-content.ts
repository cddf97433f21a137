import type { Caller } from "../../../domain/access/caller.ts";
import type { Attachment } from "../../../domain/attachments/attachment.ts";
import type { TicketType } from "../../../domain/desk/lists.ts";
import type { MessageAction } from "../../../domain/mail/calculate-recipients.ts";
import { htmlOfText } from "../../../domain/templates/escape-html.ts";
import { chooseTemplateBody } from "../../../domain/templates/reply-template.ts";
import { templateValues } from "../../../domain/templates/template-value.ts";
import {
  customerValues,
  deskValues,
  messageValues,
  ticketValues,
  userValues,
} from "../../../domain/templates/ticket-values.ts";
import { wallText } from "../../../domain/templates/wall-text.ts";
import type { Context } from "../../context.ts";
import { sanitiseHtml } from "../../mail/sanitise-html.ts";
import { findWriter, type Writer } from "../../storage/templates/find-writer.ts";
import {
  findReplyTemplates,
  findTemplateOfType,
  loadCustomerLanguages,
} from "../../storage/templates/reply-templates.ts";
import { mailTexts } from "../../texts/mail-texts.ts";
import { say, wordsOf } from "../../texts/text.ts";
import { getMessage, type MessageView } from "../get-message.ts";
import { readTicket } from "../read-ticket.ts";
import type { TicketView } from "../ticket-view.ts";
import { filled } from "./compose-mail.ts";

export interface ContentQuery {
  /** 0 = a ticket that is not stored yet. */
  readonly ticketId: number;
  readonly action: MessageAction;
  /** The message that is quoted; 0 or less = none. */
  readonly messageId: number;
  /** 0 = the type that the ticket has. */
  readonly ticketTypeId: number;
  readonly excludeSignature: boolean;
}

export interface DefaultContent {
  readonly html: string;
  /** What goes along, if the message is forwarded. */
  readonly attachments: readonly Attachment[];
}

/** A line to begin writing on. */
const EMPTY_LINE = "<p><br /></p>";

const answers: ReadonlySet<MessageAction> = new Set(["Reply", "ReplyAll"]);
const followUps: ReadonlySet<MessageAction> = new Set([...answers, "Forward"]);

/**
 * What a message of the caller starts with: a line to write on, the template of the ticket's type on
 * answers, the caller's signature, and the message that is quoted. Null when there is no such ticket or
 * message for him.
 */
export async function makeDefaultContent(
  context: Context,
  caller: Caller,
  query: ContentQuery,
): Promise<DefaultContent | null> {
  const ticket = query.ticketId === 0 ? null : await readTicket(context, caller, query.ticketId);
  if (query.ticketId !== 0 && ticket === null) return null;
  const quoted = await findQuoted(context, caller, query);
  if (query.messageId > 0 && quoted === null) return null;
  const desk = ticket?.desk ?? context.desk.current();
  const typeId = query.ticketTypeId || (ticket?.details.ticket.ticketTypeId ?? 0);
  const [writer, languages] = await Promise.all([
    findWriter(context.database, caller.user.userId),
    loadCustomerLanguages(context.database),
  ]);
  const person = ticket?.details.references.persons.get(ticket.details.ticket.personId);
  const language = languages.codeOf(person?.languageId ?? 0);
  const greeting =
    ticket !== null && answers.has(query.action)
      ? await fillTypeTemplate(context, { ticket, typeId, quoted, writer, language })
      : "";
  const signs = !query.excludeSignature && typeSigns(desk.ticketTypes.get(typeId), query.action);
  const parts = [
    EMPTY_LINE,
    greeting,
    signs ? signatureHtml(writer.signature) : "",
    quoted === null ? "" : quoteHtml(quoted, language),
  ];
  return {
    html: sanitiseHtml(parts.join(""), { remoteImages: desk.settings.remoteImages }),
    attachments: query.action === "Forward" ? (quoted?.attachments ?? []) : [],
  };
}

/** Only a message of that ticket can be quoted on it. */
async function findQuoted(
  context: Context,
  caller: Caller,
  { ticketId, messageId }: ContentQuery,
): Promise<MessageView | null> {
  if (messageId <= 0) return null;
  const view = await getMessage(context, caller, messageId);
  return view?.message.ticketId === ticketId ? view : null;
}

interface Greeting {
  readonly ticket: TicketView;
  readonly typeId: number;
  readonly quoted: MessageView | null;
  readonly writer: Writer;
  readonly language: string;
}

async function fillTypeTemplate(
  { database }: Context,
  { ticket, typeId, quoted, writer, language }: Greeting,
): Promise<string> {
  const templateId = await findTemplateOfType(database, typeId);
  const template = (await findReplyTemplates(database, [templateId])).get(templateId);
  const { desk, caller, details } = ticket;
  const person = details.references.persons.get(details.ticket.personId);
  const body =
    template === undefined ? null : chooseTemplateBody(template, person?.languageId ?? 0);
  if (body === null) return "";
  const reading = { desk, language };
  const values = templateValues(
    ticketValues(details.ticket, reading),
    customerValues(person),
    userValues(caller.user, writer),
    quoted === null ? {} : messageValues(quoted.message, reading),
    deskValues(desk.settings.mail),
  );
  return body.html === ""
    ? htmlOfText(filled(body.plain, "plain", values))
    : filled(body.html, "html", values);
}

function typeSigns(type: TicketType | undefined, action: MessageAction): boolean {
  if (type === undefined) return true;
  return followUps.has(action) ? !type.replyForwardNoSignature : !type.excludeSignature;
}

/** Signatures are kept as text or as HTML, whichever they were written in. */
function signatureHtml(signature: string): string {
  if (signature === "") return "";
  const isHtml = /<[a-z/][^<>]*>/i.test(signature);
  return `<div>${isHtml ? signature : htmlOfText(signature)}</div>`;
}

function quoteHtml({ message, desk }: MessageView, language: string): string {
  const time = wallText(message.createdAt, desk.settings.baseTimeZone);
  const heading = wordsOf(say(mailTexts.wrote, { author: message.author, time }), language);
  const body = message.htmlBody === "" ? htmlOfText(message.body) : message.htmlBody;
  return `<p>${htmlOfText(heading)}</p><blockquote type="cite">${body}</blockquote>`;
}
