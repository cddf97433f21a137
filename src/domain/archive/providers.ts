import { ColumnIndex, columnsOf } from "./columns/column-index.ts";
import { choiceOf, reference, text, type Column, type RecordKind } from "./columns/column.ts";
import { contactShape } from "./columns/contact-columns.ts";
import { defineColumns } from "./columns/define-columns.ts";
import { messageShape } from "./columns/message-columns.ts";
import { personShape } from "./columns/person-columns.ts";
import { rowMarkers, ticketShape } from "./columns/ticket-columns.ts";
import { userShape } from "./columns/user-columns.ts";

/** A part of a list that can be left out, by its published name. */
export interface ArchiveEntity {
  readonly name: string;
  /** `closed` adds the closed tickets to the rows of the first part. */
  readonly adds: "rows" | "closed";
}

/** Which rows of its kind a list has by itself. */
export type ArchiveScope =
  | "everything"
  | "recent"
  | "unassigned"
  | "openOfCaller"
  | "favourites"
  | "related"
  | "recycled";

/** A list of records that can be filtered and sorted by its columns. */
export interface ArchiveProvider {
  /** Published. */
  readonly name: string;
  readonly root: "ticket" | "message" | "person" | "contact" | "user";
  readonly scope: ArchiveScope;
  readonly entities: readonly ArchiveEntity[];
  readonly columns: ColumnIndex;
  /** Shown where nobody says what to show. */
  readonly defaultColumns: readonly string[];
  /** In which order rows come where nobody says it; the key comes last by itself. */
  readonly defaultOrder: readonly { readonly column: string; readonly descending: boolean }[];
}

const asOwn = (kind: RecordKind, ...columns: ReturnType<typeof defineColumns>[]) =>
  columns.flat().map((column): Column => ({ ...column, path: column.name, kind, via: [] }));

const markers = asOwn("ticket", rowMarkers);
const ticketColumns = new ColumnIndex([...markers, ...columnsOf(ticketShape)]);

const requests: ArchiveEntity = { name: "ticket", adds: "rows" };
const closed: ArchiveEntity = { name: "ticketdisplayclosed", adds: "closed" };

const ticketDefaults = [
  "ticketId",
  "title",
  "createdAt",
  "lastChanged",
  "categoryFullName",
  "ownedBy",
  "priorityName",
  "ticketStatusName",
  "person/fullName",
  "contact/name",
];

type TicketWishes = Partial<Omit<ArchiveProvider, "name" | "root">>;

function ticketProvider(name: string, wishes: TicketWishes = {}): ArchiveProvider {
  return {
    name,
    root: "ticket",
    scope: "everything",
    entities: [requests, closed],
    columns: ticketColumns,
    defaultColumns: ticketDefaults,
    defaultOrder: [],
    ...wishes,
  };
}

const relationColumns = asOwn(
  "relation",
  defineColumns("relationType:listAny sourceTicketId:int comment:string", {
    relationType: choiceOf("relationType"),
    sourceTicketId: reference,
    comment: text,
  }),
);

const favouriteColumns = asOwn(
  "favourite",
  defineColumns("favouriteAssociateId:associate", {
    favouriteAssociateId: choiceOf("userShortName"),
  }),
);

const searchColumns = asOwn(
  "ticket",
  defineColumns("searchwords:string!", { searchwords: { as: "searched" } }),
);

const onlyRequests = { entities: [requests] };

/** Every list that can be asked for by its name. */
export const archiveProviders: readonly ArchiveProvider[] = [
  ticketProvider("Ticket"),
  ticketProvider("FindTicket"),
  ticketProvider("SimpleTicket", onlyRequests),
  ticketProvider("LastTickets", {
    scope: "recent",
    defaultOrder: [{ column: "createdAt", descending: true }],
  }),
  ticketProvider("UnassignedTickets", { ...onlyRequests, scope: "unassigned" }),
  ticketProvider("UserOpenTickets", { ...onlyRequests, scope: "openOfCaller" }),
  ticketProvider("FavouriteTickets", {
    scope: "favourites",
    columns: ticketColumns.with(favouriteColumns),
  }),
  ticketProvider("FreetextTicket", {
    ...onlyRequests,
    columns: ticketColumns.with(searchColumns),
  }),
  ticketProvider("RelatedTickets", {
    scope: "related",
    columns: ticketColumns.with(relationColumns),
    defaultColumns: [...ticketDefaults, "relationType", "sourceTicketId", "comment"],
  }),
  ticketProvider("RecycleTicket", { ...onlyRequests, scope: "recycled" }),
  {
    name: "TicketMessage",
    root: "message",
    scope: "everything",
    entities: [{ name: "ticketmessage", adds: "rows" }],
    columns: new ColumnIndex([...markers, ...columnsOf(messageShape)]),
    defaultColumns: ["ticketMessageId", "ticketId", "createdAt", "author", "slevel", "searchTitle"],
    defaultOrder: [],
  },
  {
    name: "Person",
    root: "person",
    scope: "everything",
    entities: [{ name: "person", adds: "rows" }],
    columns: new ColumnIndex([
      ...markers,
      ...columnsOf(personShape),
      ...columnsOf(contactShape, ["contact"]),
    ]),
    defaultColumns: ["personId", "fullName", "contact/name", "email/emailAddress"],
    defaultOrder: [],
  },
  {
    name: "Contact",
    root: "contact",
    scope: "everything",
    entities: [{ name: "contact", adds: "rows" }],
    columns: new ColumnIndex([...markers, ...columnsOf(contactShape)]),
    defaultColumns: ["contactId", "name", "department", "category"],
    defaultOrder: [],
  },
  {
    name: "User",
    root: "user",
    scope: "everything",
    entities: [{ name: "user", adds: "rows" }],
    columns: new ColumnIndex([...markers, ...columnsOf(userShape)]),
    defaultColumns: ["associateDbId", "assocName", "fullName", "userName", "isActive"],
    defaultOrder: [],
  },
];

/** The list of that name, in any case. */
export function findArchiveProvider(name: string): ArchiveProvider | undefined {
  const wanted = name.trim().toLowerCase();
  return archiveProviders.find((provider) => provider.name.toLowerCase() === wanted);
}
