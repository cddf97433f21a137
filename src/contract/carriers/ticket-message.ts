import { defineCarrier } from "../carrier.ts";
import { TicketSecurityLevel } from "../enums/ticket.ts";
import { BadgeType } from "../enums/ticket-message.ts";
import { bool, dateTime, embedded, int32, key, list, oneOf, text } from "../member.ts";
import { TicketMessageHeader } from "./ticket-message-header.ts";
import { rowRights } from "./row-rights.ts";

/** A message as listed inside a ticket, without its text. */
export const TicketMessage = defineCarrier("TicketMessage", {
  TicketMessageId: key({ access: "read" }),
  CreatedAt: dateTime({ access: "read" }),
  Slevel: oneOf(TicketSecurityLevel, { access: "read" }),
  Important: bool({ access: "read" }),
  Author: text({ access: "read", maxLength: 255 }),
  PersonId: int32({ access: "read" }),
  PersonFullName: text({ access: "read" }),
  ContactId: int32({ access: "read" }),
  ContactName: text({ access: "read" }),
  ContactDepartment: text({ access: "read" }),
  NumAttachments: int32({ access: "read" }),
  EmailHeader: text({ access: "read" }),
  MessageHeaders: list(embedded(TicketMessageHeader), { access: "read" }),
  Language: text({ access: "read", maxLength: 10 }),
  Sentiment: int32({ access: "read" }),
  SentimentConfidence: int32({ access: "read" }),
  CreatedBy: int32({ access: "read" }),
  ChangedAt: dateTime({ access: "read" }),
  Badge: oneOf(BadgeType, { access: "read", since: "current" }),
  ...rowRights,
});
