import type { Recipient } from "../../../domain/jobs/outbox-message.ts";
import { writeMailAddress, type MailAddress } from "../../../domain/mail/mail-address.ts";
import { oneLine } from "../../../domain/mail/mail-subject.ts";
import { personFullName } from "../../../domain/people/person.ts";
import { renderTemplate } from "../../../domain/templates/render-template.ts";
import { chooseTemplateBody } from "../../../domain/templates/reply-template.ts";
import { templateValues, type TemplateValues } from "../../../domain/templates/template-value.ts";
import {
  customerValues,
  deskValues,
  messageValues,
  reminderValues,
  ticketValues,
} from "../../../domain/templates/ticket-values.ts";
import { sanitiseHtml } from "../../mail/sanitise-html.ts";
import type { OutboxEntry } from "../../storage/outbox/list-outbox.ts";
import type { OutboxFacts } from "./outbox-facts.ts";

/** Something in the outbox as whoever it goes to will see it. */
export interface WrittenOut {
  /** "" while it is not known from where it goes. */
  readonly from: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly subject: string;
  readonly plain: string;
  readonly html: string;
}

/** What was written out when it was sent, or what would be if it left now. */
export function writeOut(entry: OutboxEntry, facts: OutboxFacts): WrittenOut {
  const { written } = entry;
  if (written === null) return writeNotification(entry, facts);
  const { sender, addressees, subject, plain, html } = written;
  return {
    from: sender === null ? "" : writeMailAddress(sender),
    to: addressees === null ? reachesOf(entry, facts) : textsOf(addressees.to),
    cc: textsOf(addressees?.cc),
    bcc: textsOf(addressees?.bcc),
    subject,
    plain: plain ?? "",
    html: html ?? "",
  };
}

function textsOf(addresses: readonly MailAddress[] = []): string[] {
  return addresses.map(writeMailAddress);
}

function writeNotification(entry: OutboxEntry, facts: OutboxFacts): WrittenOut {
  const languageId = languageOf(entry.recipients[0], facts);
  const template = facts.templates.get(entry.templateId);
  const body = template === undefined ? null : chooseTemplateBody(template, languageId);
  const values = valuesOf(entry, facts, facts.languages.codeOf(languageId));
  const text = (written = ""): string => renderTemplate(written, "plain", values) ?? "";
  const isMail = entry.channel === "Email";
  return {
    from: isMail ? facts.desk.settings.mail.defaultMail : "",
    to: reachesOf(entry, facts),
    cc: [],
    bcc: [],
    subject: isMail ? oneLine(text(body?.subject)) : "",
    plain: isMail ? text(body?.plain) : text(body?.sms),
    html: isMail ? sanitiseHtml(renderTemplate(body?.html ?? "", "html", values) ?? "") : "",
  };
}

function valuesOf(entry: OutboxEntry, facts: OutboxFacts, language: string): TemplateValues {
  const { desk, tickets, persons, newestMessages } = facts;
  const reading = { desk, language };
  const ticket = tickets.get(entry.ticketId);
  const message = newestMessages.get(entry.ticketId);
  const listed = entry.listedTicketIds.flatMap((id) => tickets.get(id) ?? []);
  return templateValues(
    ticket === undefined ? {} : ticketValues(ticket, reading),
    customerValues(persons.get(ticket?.personId ?? 0)),
    message === undefined ? {} : messageValues(message, reading),
    deskValues(desk.settings.mail),
    reminderValues(listed),
  );
}

/** Where each recipient is reached; somebody without an address is named. */
function reachesOf({ recipients, channel }: OutboxEntry, facts: OutboxFacts): string[] {
  const isSms = channel === "Sms";
  return recipients.map((recipient) => {
    if ("address" in recipient) return recipient.address;
    if ("personId" in recipient) {
      const person = facts.persons.get(recipient.personId);
      const reach = isSms ? person?.mobilePhone : person?.emails[0];
      return named(person === undefined ? "" : personFullName(person), reach);
    }
    const user = facts.users.get(recipient.userId);
    const name = facts.desk.users.get(recipient.userId)?.fullName ?? "";
    return channel === "PopUp" ? name : named(name, isSms ? user?.mobilePhone : user?.email);
  });
}

function named(name: string, reach = ""): string {
  if (reach === "" || name === "") return reach || name;
  return writeMailAddress({ name, address: reach });
}

function languageOf(recipient: Recipient | undefined, { users, persons }: OutboxFacts): number {
  if (recipient === undefined || "address" in recipient) return 0;
  return "userId" in recipient
    ? (users.get(recipient.userId)?.languageId ?? 0)
    : (persons.get(recipient.personId)?.languageId ?? 0);
}
