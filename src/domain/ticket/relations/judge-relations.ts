import type { RelationEnds, RelationType } from "./relation.ts";
import type { RelationFault, RelationWeb } from "./relation-web.ts";

/** Whether one of several tickets can be related as proposed. */
export interface JudgedRelation {
  readonly ends: RelationEnds;
  readonly fault: RelationFault | null;
}

/**
 * Judges the relating of several tickets to one, each as if those before it were related already.
 */
export function judgeRelations(
  sourceTicketIds: readonly number[],
  destination: { readonly ticketId: number; readonly type: RelationType },
  web: RelationWeb,
): JudgedRelation[] {
  return sourceTicketIds.map((sourceTicketId) => {
    const ends = {
      sourceTicketId,
      destinationTicketId: destination.ticketId,
      type: destination.type,
    };
    return { ends, fault: web.add(ends) };
  });
}
