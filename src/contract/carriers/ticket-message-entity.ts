import { defineCarrier } from "../carrier.ts";
import { TicketSecurityLevel } from "../enums/ticket.ts";
import { BadgeType, TicketMessageCategory, TicketMessageType } from "../enums/ticket-message.ts";
import {
  bool,
  dateTime,
  dictionary,
  embedded,
  int32,
  key,
  list,
  oneOf,
  reference,
  text,
} from "../member.ts";
import { Associate } from "./associate.ts";
import { AttachmentEntity } from "./attachment-entity.ts";
import { Person } from "./person.ts";
import { rowRights } from "./row-rights.ts";
import { Ticket } from "./ticket.ts";
import { TicketMessageHeader } from "./ticket-message-header.ts";

/** A message in full, with its texts. */
export const TicketMessageEntity = defineCarrier("TicketMessageEntity", {
  EjMessageId: key(),
  Ticket: reference(Ticket, { access: "create" }),
  CreatedAt: dateTime({ access: "create" }),
  CreatedBy: reference(Associate, { access: "create" }),
  Author: text({ maxLength: 255 }),
  Slevel: oneOf(TicketSecurityLevel),
  Type: oneOf(TicketMessageType, { access: "create" }),
  MessageId: text({ access: "create", maxLength: 850 }),
  // Minutes
  TimeSpent: int32(),
  Body: text(),
  HtmlBody: text(),
  EmailHeader: text({ access: "create" }),
  DebugInfo: text({ access: "create" }),
  MailSorter: text({ access: "create", maxLength: 255 }),
  MessageCategory: oneOf(TicketMessageCategory, { access: "create" }),
  Person: reference(Person, { access: "create" }),
  SearchTitle: text({ access: "read", maxLength: 255 }),
  MessageHeaders: list(embedded(TicketMessageHeader)),
  Important: bool(),
  Language: text({ access: "read", maxLength: 10 }),
  Sentiment: int32({ access: "read" }),
  SentimentConfidence: int32({ access: "read" }),
  Badge: oneOf(BadgeType, { access: "create" }),
  AttachmentsInfo: list(embedded(AttachmentEntity), { access: "read" }),
  ExtraFields: dictionary(text()),
  CustomFields: dictionary(text()),
  ...rowRights,
});
