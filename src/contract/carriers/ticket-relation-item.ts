import { defineCarrier } from "../carrier.ts";
import { TicketBaseStatus } from "../enums/ticket.ts";
import { TicketRelationType } from "../enums/ticket-relation.ts";
import { bool, dateTime, int32, oneOf, text } from "../member.ts";

/** A relation of a ticket with the ticket at its other end. */
export const TicketRelationItem = defineCarrier("TicketRelationItem", {
  TicketRelationId: int32({ access: "read" }),
  RelationType: oneOf(TicketRelationType, { access: "read" }),
  RelationComment: text({ access: "read" }),
  HasParent: bool({ access: "read" }),
  ChildCount: int32({ access: "read" }),
  RelatedCount: int32({ access: "read" }),
  RelationCreatedAt: dateTime({ access: "read", utc: true }),
  TicketId: int32({ access: "read" }),
  Title: text({ access: "read" }),
  IconHint: text({ access: "read" }),
  CustId: int32({ access: "read" }),
  PersonFullname: text({ access: "read" }),
  ContactId: int32({ access: "read" }),
  ContactName: text({ access: "read" }),
  BaseStatus: oneOf(TicketBaseStatus, { access: "read" }),
  TicketStatus: int32({ access: "read" }),
  TicketStatusDisplayValue: text({ access: "read" }),
  TicketCreatedAt: dateTime({ access: "read" }),
});
