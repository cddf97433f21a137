import { TicketEntity } from "../../../contract/carriers/ticket-entity.ts";
import type { FieldProperty } from "../../../contract/carriers/field-property.ts";
import type { TableRight } from "../../../contract/carriers/table-right.ts";
import type { Wire } from "../../../contract/wire.ts";
import type { AccessLevel } from "../../../domain/access/access-to-ticket.ts";
import type { Caller } from "../../../domain/access/caller.ts";
import type { TicketState } from "../../../domain/access/save-permission.ts";
import { ticketTableRight } from "../../../domain/access/table-right.ts";
import {
  fieldRightMask,
  ticketFieldRights,
  type TicketFieldRights,
} from "../../../domain/access/ticket-field-rights.ts";
import type { TicketField } from "../../../domain/access/ticket-fields.ts";
import type { Language } from "../language.ts";
import { describeFieldType } from "./describe-field-type.ts";
import { localiseReason } from "./right-reasons.ts";

type MemberName = Exclude<keyof (typeof TicketEntity)["members"], "TableRight" | "FieldProperties">;
type FieldProperties = Readonly<Record<string, Wire<typeof FieldProperty>>>;

/** The last two members of a ticket. */
export interface TicketRights {
  readonly tableRight: Wire<typeof TableRight>;
  readonly fieldProperties: FieldProperties;
}

/** Which field of the desk's ticket decides the right to each published member. */
const fieldOfMember: Readonly<Record<MemberName, TicketField>> = {
  TicketId: "ticketId",
  Title: "title",
  CreatedAt: "createdAt",
  LastChanged: "lastChangedAt",
  ReadByOwner: "readByOwnerAt",
  ReadByCustomer: "readByCustomerAt",
  FirstReadByOwner: "firstReadByOwnerAt",
  FirstReadByUser: "firstReadByUserAt",
  Activate: "activatesAt",
  ClosedAt: "closedAt",
  RepliedAt: "repliedAt",
  AlertTimeout: "escalatesAt",
  Deadline: "deadlineAt",
  CreatedBy: "createdById",
  Author: "author",
  OwnedBy: "owner",
  Category: "categoryId",
  Slevel: "securityLevel",
  Priority: "priorityId",
  BaseStatus: "baseStatus",
  Status: "statusId",
  Origin: "origin",
  Person: "personId",
  SecondaryPersons: "secondaryPersonIds",
  AlertLevel: "escalationLevel",
  ConnectId: "mergedIntoTicketId",
  ReadStatus: "readStatus",
  TimeToReply: "timeToReplyMinutes",
  RealTimeToReply: "realTimeToReplyMinutes",
  TimeToClose: "timeToCloseMinutes",
  RealTimeToClose: "realTimeToCloseMinutes",
  TimeSpentInternally: "timeSpentInternallySeconds",
  TimeSpentExternally: "timeSpentExternallySeconds",
  TimeSpentQueue: "timeSpentQueueSeconds",
  RealTimeSpentInternally: "realTimeSpentInternallySeconds",
  RealTimeSpentExternally: "realTimeSpentExternallySeconds",
  RealTimeSpentQueue: "realTimeSpentQueueSeconds",
  TimeSpent: "timeSpentMinutes",
  HasAttachment: "hasAttachment",
  NumReplies: "replyCount",
  NumMessages: "messageCount",
  FromAddress: "fromAddress",
  Messages: "messages",
  Tags: "tags",
  Language: "language",
  Sentiment: "sentiment",
  SentimentConfidence: "sentimentConfidence",
  SuggestedCategoryId: "suggestedCategoryId",
  SuggestedCategoryName: "suggestedCategoryName",
  OrigHumanCategoryId: "humanCategoryId",
  IconHint: "iconHint",
  Sale: "saleId",
  Project: "projectId",
  FormSubmission: "formSubmissionId",
  TicketType: "ticketTypeId",
  ActiveStatusMonitorId: "statusMonitorId",
  ExtraFields: "customFields",
  CustomFields: "customFields",
};

/** What the caller may do with a ticket and with each of its members. */
export function presentTicketRights(
  caller: Caller,
  access: AccessLevel,
  { state, language }: { readonly state: TicketState; readonly language: Language | null },
): TicketRights {
  const { mask, reason } = ticketTableRight(caller, access, state);
  return {
    tableRight: { Mask: mask, Reason: localiseReason(reason, language) },
    fieldProperties: presentFieldRights(ticketFieldRights(access, state), language),
  };
}

/** There are few different answers, and each is large: they are made once. */
const presented = new WeakMap<TicketFieldRights, Map<Language | null, FieldProperties>>();

function presentFieldRights(rights: TicketFieldRights, language: Language | null): FieldProperties {
  const byLanguage = presented.get(rights) ?? new Map<Language | null, FieldProperties>();
  presented.set(rights, byLanguage);
  const known = byLanguage.get(language);
  if (known !== undefined) return known;
  const properties = Object.fromEntries(
    (Object.keys(fieldOfMember) as MemberName[]).map((name) => {
      const right = rights[fieldOfMember[name]];
      const FieldRight = {
        Mask: fieldRightMask(right),
        Reason: localiseReason(right.reason, language),
      };
      return [name, { FieldRight, ...describeFieldType(TicketEntity.members[name].shape) }];
    }),
  );
  byLanguage.set(language, properties);
  return properties;
}
