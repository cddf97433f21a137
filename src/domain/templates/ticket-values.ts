import type { Desk } from "../desk/desk.ts";
import type { MailSettings } from "../desk/mail-settings.ts";
import { SYSTEM_USER_ID, type User } from "../desk/user.ts";
import { textInLanguage } from "../language/multi-language-text.ts";
import { personFullName, type Person } from "../people/person.ts";
import type { StoredMessage } from "../ticket/message/stored-message.ts";
import { securityLevelCodes, type Ticket } from "../ticket/ticket.ts";
import { htmlOfText } from "./escape-html.ts";
import type { TemplateValue } from "./template-value.ts";
import { wallText } from "./wall-text.ts";

type Values = Readonly<Record<string, string | TemplateValue>>;

/** How a template is read: by whom, and on which desk. */
export interface Reading {
  readonly desk: Desk;
  /** Code of the reader's language. */
  readonly language: string;
}

/** What templates know of a ticket. */
export function ticketValues(ticket: Ticket, { desk, language }: Reading): Values {
  const { settings } = desk;
  const named = (name: string | undefined): string => textInLanguage(name ?? "", language);
  const at = (time: Ticket["closedAt"]): string => wallText(time, settings.baseTimeZone);
  const category = desk.categories.get(ticket.categoryId);
  const owner = desk.users.get(ticket.ownerId);
  const baseStatus = desk.statuses.get(settings.defaultStatusIds[ticket.baseStatus]);
  return {
    "ticket.id": String(ticket.ticketId),
    "ticket.title": ticket.title,
    "ticket.author": ticket.author,
    "ticket.url": ticketAddress(settings.mail.ticketUrl, ticket),
    "ticket.userUrl": ticketAddress(settings.mail.ticketUrl, ticket),
    "ticket.customerUrl": ticketAddress(settings.mail.customerTicketUrl, ticket),
    "ticket.category": String(ticket.categoryId),
    "ticket.category.id": String(ticket.categoryId),
    "ticket.category.name": named(category?.name),
    "ticket.category.fullname": category?.fullName ?? "",
    "ticket.category.externalName": named(category?.externalName),
    "ticket.priority": named(desk.priorities.get(ticket.priorityId)?.name),
    "ticket.status": named(baseStatus?.name),
    "ticket.ticketStatus": named(desk.statuses.get(ticket.statusId)?.name),
    "ticket.slevel": String(securityLevelCodes[ticket.securityLevel]),
    "ticket.alertLevel": String(ticket.escalationLevel),
    "ticket.createdAt": at(ticket.createdAt),
    "ticket.lastChanged": at(ticket.lastChangedAt),
    "ticket.deadline": at(ticket.deadlineAt),
    "ticket.closedAt": at(ticket.closedAt),
    "ticket.activate": at(ticket.activatesAt),
    "ticket.readByOwner": at(ticket.readByOwnerAt),
    "ticket.readByCustomer": at(ticket.readByCustomerAt),
    "ticket.ownerFullName": ticket.ownerId === SYSTEM_USER_ID ? "" : (owner?.fullName ?? ""),
    "ticket.ownerUsername": ticket.ownerId === SYSTEM_USER_ID ? "" : (owner?.name ?? ""),
  };
}

/** What templates know of the person a ticket is about, and of the company. */
export function customerValues(person: Person | undefined): Values {
  const name = person === undefined ? "" : personFullName(person);
  const email = person?.emails[0] ?? "";
  return {
    "ticket.customerName": name,
    "ticket.customer": String(person?.personId ?? 0),
    "customer.id": String(person?.personId ?? 0),
    "customer.name": name,
    "customer.bestName": name || email,
    "customer.salutation": name || email,
    "customer.firstname": person?.firstName ?? "",
    "customer.middlename": person?.middleName ?? "",
    "customer.lastname": person?.lastName ?? "",
    "customer.mrmrs": person?.salutation ?? "",
    "customer.title": person?.jobTitle ?? "",
    "customer.email": email,
    "customer.phone": person?.directPhone ?? "",
    "customer.cellphone": person?.mobilePhone ?? "",
    "company.id": String(person?.contact?.contactId ?? 0),
    "company.name": person?.contact?.name ?? "",
    "company.department": person?.contact?.department ?? "",
    "company.phone": person?.contact?.phone ?? "",
    "company.fax": person?.contact?.fax ?? "",
  };
}

/** What templates know of the user who writes. */
export function userValues(
  user: User,
  { email, signature }: { readonly email: string; readonly signature: string },
): Values {
  return {
    "user.id": String(user.serviceUserId),
    "user.name": user.fullName,
    "user.username": user.name,
    "user.loginname": user.loginName,
    "user.email": email,
    "user.signature": signature,
  };
}

/** The texts of a message; its HTML was made safe when it was stored. */
export function messageValues(
  message: Pick<StoredMessage, "author" | "body" | "htmlBody" | "createdAt">,
  { desk }: Pick<Reading, "desk">,
): Values {
  const { body, htmlBody } = message;
  return {
    "message.author": message.author,
    "message.createdAt": wallText(message.createdAt, desk.settings.baseTimeZone),
    "message.body": body,
    "message.bodyHtml": { plain: body, html: htmlBody === "" ? htmlOfText(body) : htmlBody },
    "ticket.lastMessage": body,
  };
}

/** What templates know of the desk. */
export function deskValues({ defaultMail, tag }: MailSettings): Values {
  return { "config.defaultMail": defaultMail, "config.mailTag": tag, "config.tag": `${tag}:` };
}

/** What templates know of several tickets, of which somebody is reminded. */
export function reminderValues(tickets: readonly Pick<Ticket, "ticketId" | "title">[]): Values {
  return {
    "tickets.count": String(tickets.length),
    "tickets.list": tickets.map(({ ticketId, title }) => `${ticketId}: ${title}`).join("\n"),
  };
}

/** Where a ticket is shown, by a setting in which `{id}` stands for it. */
export function ticketAddress(pattern: string, { ticketId }: Pick<Ticket, "ticketId">): string {
  return pattern.replaceAll("{id}", String(ticketId));
}
