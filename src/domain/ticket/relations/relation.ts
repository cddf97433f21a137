import type { Instant } from "../../instant.ts";

/** What the destination of a relation is to its source, with the published codes. */
export const relationTypeCodes = { Related: 0, Parent: 1, Child: 2 } as const;

export type RelationType = keyof typeof relationTypeCodes;

/** The two ends of a relation and what the second is to the first. */
export interface RelationEnds {
  readonly sourceTicketId: number;
  readonly destinationTicketId: number;
  readonly type: RelationType;
}

/** That two tickets belong together. */
export interface Relation extends RelationEnds {
  readonly relationId: number;
  readonly comment: string;
  readonly createdAt: Instant;
}

/** Which end of a relation is the child and which its parent; null when neither is. */
export function familyOf({
  sourceTicketId,
  destinationTicketId,
  type,
}: RelationEnds): { readonly childId: number; readonly parentId: number } | null {
  switch (type) {
    case "Related":
      return null;
    case "Parent":
      return { childId: sourceTicketId, parentId: destinationTicketId };
    case "Child":
      return { childId: destinationTicketId, parentId: sourceTicketId };
  }
}

/** The other end of a relation. */
export function otherEnd(relation: RelationEnds, ticketId: number): number {
  return relation.sourceTicketId === ticketId
    ? relation.destinationTicketId
    : relation.sourceTicketId;
}

/** What the other end of a relation is to a ticket at one end of it. */
export function typeSeenFrom(relation: RelationEnds, ticketId: number): RelationType {
  if (relation.sourceTicketId === ticketId) return relation.type;
  switch (relation.type) {
    case "Related":
      return "Related";
    case "Parent":
      return "Child";
    case "Child":
      return "Parent";
  }
}
