import type { Caller } from "../../../domain/access/caller.ts";
import type { Attachment } from "../../../domain/attachments/attachment.ts";
import type { Desk } from "../../../domain/desk/desk.ts";
import { effectiveReplyTemplateId } from "../../../domain/desk/effective-reply-template.ts";
import { asMessageId } from "../../../domain/mail/internet-message-id.ts";
import type { Person } from "../../../domain/people/person.ts";
import { chooseTemplateBody, type TemplateBody } from "../../../domain/templates/reply-template.ts";
import { templateValues, type TemplateValues } from "../../../domain/templates/template-value.ts";
import {
  customerValues,
  deskValues,
  messageValues,
  ticketValues,
  userValues,
} from "../../../domain/templates/ticket-values.ts";
import type { StoredMessage } from "../../../domain/ticket/message/stored-message.ts";
import { categoryOf } from "../../../domain/ticket/save/find-on-desk.ts";
import type { Ticket } from "../../../domain/ticket/ticket.ts";
import { listAttachmentsOfMessage } from "../../storage/attachments/attachment-rows.ts";
import { findAnsweredId } from "../../storage/messages/find-answered-id.ts";
import type { Queryable } from "../../storage/queryable.ts";
import { findWriter } from "../../storage/templates/find-writer.ts";
import {
  findReplyTemplates,
  loadCustomerLanguages,
} from "../../storage/templates/reply-templates.ts";
import { loadNamedRecords } from "../../storage/tickets/load-ticket.ts";
import { mailTexts } from "../../texts/mail-texts.ts";
import { say } from "../../texts/text.ts";
import { invalidFields } from "../invalid-fields.ts";

/** What a message is sent from. */
export interface MailOccasion {
  readonly desk: Desk;
  readonly caller: Caller;
  readonly ticket: Ticket;
  readonly message: StoredMessage;
}

/** All that a mail is composed from. */
export interface MailFacts {
  readonly attachments: readonly Attachment[];
  /** The person the ticket is about. */
  readonly person: Person | undefined;
  readonly templateId: number;
  readonly template: TemplateBody | null;
  readonly values: TemplateValues;
  /** Message-Id of the newest external message; "" = none has one. */
  readonly answeredId: string;
}

/**
 * Reads what a mail is composed from, in one round trip. `wishedTemplateId` 0 leaves the template to the
 * category. Throws `AppError` "validation" when there is no such template.
 */
export async function loadMailFacts(
  db: Queryable,
  { desk, caller, ticket, message }: MailOccasion,
  wishedTemplateId: number,
): Promise<MailFacts> {
  const category = categoryOf(desk, ticket.categoryId);
  const templateId =
    wishedTemplateId > 0 ? wishedTemplateId : effectiveReplyTemplateId(category, desk);
  const personIds = ticket.personId === 0 ? [] : [ticket.personId];
  const [attachments, references, templates, languages, writer, answeredId] = await Promise.all([
    listAttachmentsOfMessage(db, message.messageId),
    loadNamedRecords(db, { personIds, saleIds: [], projectIds: [] }),
    findReplyTemplates(db, [templateId]),
    loadCustomerLanguages(db),
    findWriter(db, caller.user.userId),
    findAnsweredId(db, message),
  ]);
  const found = templates.get(templateId);
  if (wishedTemplateId > 0 && found === undefined) {
    const fault = say(mailTexts.unknownTemplate, { id: wishedTemplateId });
    throw invalidFields([["ReplyTemplateId", fault]]);
  }
  const person = references.persons.get(ticket.personId);
  const languageId = person?.languageId ?? 0;
  const reading = { desk, language: languages.codeOf(languageId) };
  return {
    attachments,
    person,
    templateId: found === undefined ? 0 : templateId,
    template: found === undefined ? null : chooseTemplateBody(found, languageId),
    values: templateValues(
      ticketValues(ticket, reading),
      customerValues(person),
      userValues(caller.user, writer),
      messageValues(message, reading),
      deskValues(desk.settings.mail),
    ),
    answeredId: asMessageId(answeredId) ?? "",
  };
}
