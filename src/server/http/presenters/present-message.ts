import { TicketMessageEntity } from "../../../contract/carriers/ticket-message-entity.ts";
import type { Member } from "../../../contract/member.ts";
import type { Wire } from "../../../contract/wire.ts";
import type { Caller } from "../../../domain/access/caller.ts";
import { may } from "../../../domain/access/desk-task.ts";
import { nestedTableRight, recordRight } from "../../../domain/access/table-right.ts";
import type { Desk } from "../../../domain/desk/desk.ts";
import type { MessageView } from "../../usecases/get-message.ts";
import type { Language } from "../language.ts";
import { presentAssociate } from "./present-associate.ts";
import { presentAttachment } from "./present-attachment.ts";
import { presentFlatTicket } from "./present-flat-ticket.ts";
import { presentHeader } from "./present-message-summary.ts";
import { presentPerson } from "./present-person.ts";
import { presentRecordRights } from "./present-record-rights.ts";
import { noFields, type Presentation } from "./presentation.ts";

type WireMessage = Wire<typeof TicketMessageEntity>;

/** A stored message in full. */
export function presentMessage(
  { desk, caller, details, message, attachments }: MessageView,
  language: Language | null,
): WireMessage {
  const presentation = { desk, language };
  const person = details.references.persons.get(message.personId);
  return {
    EjMessageId: message.messageId,
    Ticket: presentFlatTicket(details, presentation),
    CreatedAt: message.createdAt,
    CreatedBy: presentAssociate(message.createdById, presentation),
    Author: message.author,
    Slevel: message.securityLevel,
    Type: message.type,
    MessageId: message.internetMessageId,
    TimeSpent: message.timeSpentMinutes,
    Body: message.body,
    HtmlBody: message.htmlBody,
    EmailHeader: message.emailHeader,
    DebugInfo: message.debugInfo,
    MailSorter: message.mailFilterName,
    MessageCategory: message.category,
    Person: person === undefined ? null : presentPerson(person, presentation),
    SearchTitle: message.searchTitle,
    MessageHeaders: message.headers.map(presentHeader),
    Important: message.important,
    Language: message.language,
    Sentiment: message.sentiment,
    SentimentConfidence: message.sentimentConfidence,
    Badge: message.badge,
    AttachmentsInfo: attachments.map((attachment) => presentAttachment(attachment, desk)),
    ...noFields,
    ...rightsToStored(caller, presentation),
  };
}

/** What a new message of the caller starts as; posted back with a ticket it creates one. */
export function presentDefaultMessage(
  caller: Caller,
  { desk, language }: { readonly desk: Desk; readonly language: Language | null },
): WireMessage {
  return {
    EjMessageId: 0,
    Ticket: null,
    CreatedAt: null,
    CreatedBy: presentAssociate(caller.user.userId, { desk, language }),
    Author: caller.user.fullName,
    Slevel: desk.settings.externalAsDefault ? "External" : "Internal",
    Type: "Plain",
    MessageId: "",
    TimeSpent: 0,
    Body: "",
    HtmlBody: "",
    EmailHeader: "",
    DebugInfo: "",
    MailSorter: "",
    MessageCategory: "Message",
    Person: null,
    SearchTitle: "",
    MessageHeaders: [],
    Important: false,
    Language: "",
    Sentiment: 0,
    SentimentConfidence: 0,
    Badge: "Unknown",
    AttachmentsInfo: [],
    ...noFields,
    ...presentRecordRights(TicketMessageEntity, { right: recordRight(true), language }, () => true),
  };
}

const isText = (name: string): boolean => name === "Body" || name === "HtmlBody";

/** What a stored message can be told, for whoever may change messages. */
function rightsToStored(caller: Caller, { desk, language }: Presentation) {
  const mayChange = may(caller, "changeMessages");
  const { messageTextsEditable } = desk.settings;
  return presentRecordRights(
    TicketMessageEntity,
    { right: nestedTableRight(caller, "message"), language },
    (name: string, { access }: Member) =>
      mayChange && access === "write" && (messageTextsEditable || !isText(name)),
  );
}
