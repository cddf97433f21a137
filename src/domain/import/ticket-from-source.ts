import type { Ticket } from "../ticket/ticket.ts";
import type { FindLocalId, ImportKind } from "./import-link.ts";
import type { SourceTicket } from "./source-ticket.ts";
import { statusSince } from "./status-since.ts";

/** A record that a ticket refers to, and that is not here. */
export interface MissingRecord {
  readonly kind: ImportKind;
  readonly sourceId: number;
}

/** A ticket as it is to be stored here; `missing` is what it refers to there and not here. */
export interface TicketFromSource {
  readonly ticket: Ticket;
  readonly missing: readonly MissingRecord[];
}

/** Kinds without which there can be no ticket. */
const neededKinds: ReadonlySet<ImportKind> = new Set([
  "category",
  "priority",
  "status",
  "ticketType",
]);

/** Whether a ticket cannot be stored without that record. */
export function isNeeded({ kind }: MissingRecord): boolean {
  return neededKinds.has(kind);
}

/**
 * A ticket of another desk with the ids of this one. All that is told of it is taken as it is told, computed
 * values too; `stored` is what an earlier import made of it, null at first.
 */
export function ticketFromSource(
  source: SourceTicket,
  { ticketId, stored, find }: LocalSide,
): TicketFromSource {
  const { messages: _messages, ...told } = source;
  const missing: MissingRecord[] = [];
  const local = (kind: ImportKind, sourceId: number): number => {
    if (sourceId === 0) return 0;
    const localId = find(kind, sourceId);
    if (localId === undefined) missing.push({ kind, sourceId });
    return localId ?? 0;
  };
  const several = (kind: ImportKind, sourceIds: readonly number[]): number[] =>
    sourceIds.map((sourceId) => local(kind, sourceId)).filter((localId) => localId !== 0);
  const categoryId = local("category", told.categoryId);
  const priorityId = local("priority", told.priorityId);
  const ticket: Ticket = {
    ...told,
    ticketId,
    version: (stored?.version ?? 0) + 1,
    createdById: local("user", told.createdById),
    ownerId: local("user", told.ownerId),
    categoryId,
    originalCategoryId: stored?.originalCategoryId ?? categoryId,
    priorityId,
    originalPriorityId: stored?.originalPriorityId ?? priorityId,
    ticketTypeId: local("ticketType", told.ticketTypeId),
    statusId: local("status", told.statusId),
    statusSince: statusSince(source),
    personId: local("person", told.personId),
    contactId: local("contact", told.contactId),
    secondaryPersonIds: several("person", told.secondaryPersonIds),
    saleId: local("sale", told.saleId),
    projectId: local("project", told.projectId),
    tagIds: several("tag", told.tagIds),
    mergedIntoTicketId: local("ticket", told.mergedIntoTicketId),
    suggestedCategoryId: local("category", told.suggestedCategoryId),
    humanCategoryId: local("category", told.humanCategoryId),
    // Its author was settled there, whoever writes the next message here.
    authorGiven: true,
    deadlineManual: false,
    escalationSecondsLeft: null,
    escalationSuspended: false,
  };
  return { ticket, missing };
}

/** What is here of a ticket that is taken over. */
export interface LocalSide {
  readonly ticketId: number;
  readonly stored: Ticket | null;
  readonly find: FindLocalId;
}
