import { TicketRelationEntity } from "../../../contract/carriers/ticket-relation-entity.ts";
import type { TicketRelationItem } from "../../../contract/carriers/ticket-relation-item.ts";
import type { Wire } from "../../../contract/wire.ts";
import { removableRecordRight } from "../../../domain/access/table-right.ts";
import { iconHint } from "../../../domain/ticket/icon-hint.ts";
import { typeSeenFrom } from "../../../domain/ticket/relations/relation.ts";
import type { RelatedTickets, RelatedView } from "../../usecases/relations/get-relations.ts";
import type { RelationView } from "../../usecases/relations/relation-view.ts";
import { localise, type Language } from "../language.ts";
import { presentRecordRights } from "./present-record-rights.ts";

type WireRelation = Wire<typeof TicketRelationEntity>;

/** The published id of "no customer" where tickets are flat rows. */
const NO_CUSTOMER_ID = -1;

/** A stored relation, of which nothing but the comment can be changed. */
export function presentRelation(
  { relation, mayChange }: RelationView,
  language: Language | null,
): WireRelation {
  return {
    TicketRelationId: relation.relationId,
    SourceTicketId: relation.sourceTicketId,
    DestinationTicketId: relation.destinationTicketId,
    RelationType: relation.type,
    Comment: relation.comment,
    ...presentRecordRights(
      TicketRelationEntity,
      { right: removableRecordRight(mayChange), language },
      (name) => mayChange && name === "Comment",
    ),
  };
}

/** What a new relation starts as. */
export function presentDefaultRelation(language: Language | null): WireRelation {
  return {
    TicketRelationId: 0,
    SourceTicketId: 0,
    DestinationTicketId: 0,
    RelationType: "Related",
    Comment: "",
    ...presentRecordRights(
      TicketRelationEntity,
      { right: removableRecordRight(true), language },
      () => true,
    ),
  };
}

/** The relations of a ticket, each with the ticket at its other end and what that is to this one. */
export function presentRelatedTickets(
  { desk, ticketId, relations }: RelatedTickets,
  language: Language | null,
): Wire<typeof TicketRelationItem>[] {
  const statusName = (statusId: number): string =>
    localise(desk.statuses.get(statusId)?.name ?? "", language);
  return relations.map(({ relation, related }: RelatedView) => ({
    TicketRelationId: relation.relationId,
    RelationType: typeSeenFrom(relation, ticketId),
    RelationComment: relation.comment,
    HasParent: related.hasParent,
    ChildCount: related.childCount,
    RelatedCount: related.relatedCount,
    RelationCreatedAt: relation.createdAt,
    TicketId: related.ticketId,
    Title: related.title,
    IconHint: iconHint(related),
    CustId: related.personId || NO_CUSTOMER_ID,
    PersonFullname: related.personFullName,
    ContactId: related.contactId,
    ContactName: related.contactName,
    BaseStatus: related.baseStatus,
    TicketStatus: related.statusId,
    TicketStatusDisplayValue: statusName(related.statusId),
    TicketCreatedAt: related.createdAt,
  }));
}
