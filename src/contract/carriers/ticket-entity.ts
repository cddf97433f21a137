import { defineCarrier } from "../carrier.ts";
import {
  TicketBaseStatus,
  TicketOrigin,
  TicketReadStatus,
  TicketSecurityLevel,
} from "../enums/ticket.ts";
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
  references,
  text,
} from "../member.ts";
import { Associate } from "./associate.ts";
import { Person } from "./person.ts";
import { Project } from "./project.ts";
import { Sale } from "./sale.ts";
import { Tag } from "./tag.ts";
import { TicketCategoryEntity } from "./ticket-category-entity.ts";
import { TicketFormSubmission } from "./ticket-form-submission.ts";
import { TicketMessage } from "./ticket-message.ts";
import { TicketPriorityEntity } from "./ticket-priority-entity.ts";
import { TicketStatusEntity } from "./ticket-status-entity.ts";
import { TicketType } from "./ticket-type.ts";
import { rowRights } from "./row-rights.ts";

/** A ticket in full: what a save takes and gives back. */
export const TicketEntity = defineCarrier("TicketEntity", {
  TicketId: key(),
  Title: text({ maxLength: 255 }),
  CreatedAt: dateTime({ access: "create" }),
  LastChanged: dateTime({ access: "read" }),
  ReadByOwner: dateTime({ access: "read" }),
  ReadByCustomer: dateTime({ access: "read" }),
  FirstReadByOwner: dateTime({ access: "read" }),
  FirstReadByUser: dateTime({ access: "read" }),
  Activate: dateTime(),
  ClosedAt: dateTime({ access: "read" }),
  RepliedAt: dateTime({ access: "read" }),
  AlertTimeout: dateTime({ access: "read" }),
  Deadline: dateTime(),
  CreatedBy: reference(Associate, { access: "create" }),
  Author: text({ maxLength: 255 }),
  // Key 0 = nobody, 2147483647 = whom the category's rules choose
  OwnedBy: reference(Associate),
  Category: reference(TicketCategoryEntity),
  Slevel: oneOf(TicketSecurityLevel),
  Priority: reference(TicketPriorityEntity),
  BaseStatus: oneOf(TicketBaseStatus),
  Status: reference(TicketStatusEntity),
  Origin: oneOf(TicketOrigin),
  Person: reference(Person),
  SecondaryPersons: references(Person, ["PersonId"]),
  AlertLevel: int32({ access: "read", int16: true }),
  ConnectId: int32({ access: "read" }),
  ReadStatus: oneOf(TicketReadStatus, { access: "read" }),
  // Minutes
  TimeToReply: int32({ access: "read" }),
  RealTimeToReply: int32({ access: "read" }),
  TimeToClose: int32({ access: "read" }),
  RealTimeToClose: int32({ access: "read" }),
  // Seconds
  TimeSpentInternally: int32({ access: "read" }),
  TimeSpentExternally: int32({ access: "read" }),
  TimeSpentQueue: int32({ access: "read" }),
  RealTimeSpentInternally: int32({ access: "read" }),
  RealTimeSpentExternally: int32({ access: "read" }),
  RealTimeSpentQueue: int32({ access: "read" }),
  // Minutes
  TimeSpent: int32({ access: "read", since: "current" }),

  HasAttachment: bool({ access: "read" }),
  NumReplies: int32({ access: "read" }),
  NumMessages: int32({ access: "read" }),
  FromAddress: text({ access: "create", maxLength: 4000 }),
  Messages: list(embedded(TicketMessage), { access: "read" }),
  Tags: references(Tag, ["Id", "Name"]),
  Language: text({ access: "read", maxLength: 10 }),
  Sentiment: int32({ access: "read" }),
  SentimentConfidence: int32({ access: "read" }),
  SuggestedCategoryId: int32({ access: "read" }),
  SuggestedCategoryName: text({ access: "read" }),
  OrigHumanCategoryId: int32({ access: "read" }),
  IconHint: text({ access: "read" }),
  Sale: reference(Sale),
  Project: reference(Project),
  FormSubmission: reference(TicketFormSubmission, { access: "read", since: "current" }),
  TicketType: reference(TicketType, { since: "current" }),
  ActiveStatusMonitorId: int32({ access: "read", since: "current" }),
  ExtraFields: dictionary(text()),
  CustomFields: dictionary(text()),
  ...rowRights,
});
