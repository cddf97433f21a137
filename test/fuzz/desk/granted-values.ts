import type { CustomFieldType } from "../../../src/domain/desk/custom-field.ts";
import { fuzzIds } from "./fuzz-ids.ts";

const firstTickets = Array.from({ length: fuzzIds.tickets }, (_, place) => place + 1);
const senders = fuzzIds.lastBeforeSenders;
const AUTOMATIC = 2_147_483_647;

/** Ids that a fuzzed desk has, by the member that holds them; 0 unlinks. */
export const grantedIds: Readonly<Record<string, readonly number[]>> = {
  TicketId: firstTickets,
  EjMessageId: firstTickets,
  TicketCategoryId: [1, 5, 6],
  TicketPriorityId: [1, 2, 3],
  TicketStatusId: [1, 2, 3, 4, 6],
  TicketTypeId: [1],
  AssociateId: [0, senders + 1, senders + 2, senders + 3, AUTOMATIC],
  PersonId: [0, 70, 71, 72],
  SaleId: [0, 90],
  ProjectId: [0, 95],
  Id: [1001, 1002],
  SecondaryTicketIds: firstTickets,
  SourceTicketEntityId: firstTickets,
  SourceTicketEntityStatusId: [0, 1, 2, 3],
  TransferMessageIds: firstTickets,
  SourceTicketId: firstTickets,
  SourceTicketIds: firstTickets,
  DestinationTicketId: firstTickets,
  ParentTicketId: [0, ...firstTickets],
  TicketRelationId: [1, 2, 3, 4],
  ticketRelationEntityId: [1, 2, 3, 4],
};

/** What may be written into a custom field, by its type. */
export const grantedFieldTexts: Readonly<Partial<Record<CustomFieldType, readonly string[]>>> = {
  Integer: ["7", "[I:-7]", ""],
  ShortText: ["Lamp", "[I:1]", ""],
  LongText: ["Ærlig talt", "two\nlines"],
  Date: ["2026-05-06", "[D:02/28/2024]", ""],
  Checkbox: ["[I:1]", "false"],
  Decimal: ["1.5", "[F:-0.25]"],
  DateTime: ["2026-05-06T07:08:09Z", "[DT:02/28/2024 13:05:00.0000000]"],
  Time: ["[T:08:30]"],
  TimeSpan: ["[TS:3600]"],
  ListText: ["One"],
};

/** Dates that can be kept. */
export const grantedDates = [
  "2026-03-02T08:00:00Z",
  "2026-03-02T08:00:00+01:00",
  "2026-03-05",
  "2031-12-24T12:00:00",
  "1999-12-31T23:59:59Z",
  "0001-01-01T00:00:00Z",
  "9999-12-31T23:59:59Z",
] as const;

const filters = [
  "title contains 'a' and createdAt thisWeek",
  "not (ticketId in (1,2,3) or ownedBy currentAssociate)",
  "person/fullName begins 'b' or tags intArrayOneOf (1001)",
  "next(deadline, 2, months)",
] as const;
const orders = [
  "title desc, createdAt",
  "categoryFullName, person/lastName desc",
  "createdDate",
] as const;

/** Texts that are understood, by the member that holds them. */
export const grantedTexts: Readonly<Record<string, readonly string[]>> = {
  ProviderName: ["Ticket", "FindTicket", "TicketMessage", "RelatedTickets", "Person"],
  Restriction: filters,
  Restrictions: filters,
  SortOrder: orders,
  OrderBy: orders,
  Columns: ["title", "person/fullName", "extra/x_serial", "ownedBy/role"],
  DesiredColumns: ["title", "tags", "sale/heading"],
};
