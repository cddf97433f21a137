import type { Relation } from "./relation.ts";
import { RelationWeb } from "./relation-web.ts";

/** What becomes of the relations of tickets that are merged into another. */
export interface MovedRelations {
  /** With the ends that they have then. */
  readonly moved: readonly Relation[];
  /** That would say nothing, say it twice, give a ticket two parents, or make it its own ancestor. */
  readonly dropped: readonly Relation[];
}

/**
 * Hands the relations of merged tickets to the ticket that they live on in. Its own relations come
 * first, then those of the merged tickets in the order of their ids, and of each the older before the
 * newer. `relations` are those of all these tickets, `parents` the ancestors of everything in them.
 */
export function moveRelations(
  relations: readonly Relation[],
  parents: ReadonlyMap<number, number>,
  { from, to }: { readonly from: readonly number[]; readonly to: number },
): MovedRelations {
  const merged = new Set(from);
  const mergedEnd = ({ sourceTicketId, destinationTicketId }: Relation): number =>
    Math.min(...[sourceTicketId, destinationTicketId].filter((id) => merged.has(id)));
  const touched = relations
    .filter((relation) => mergedEnd(relation) !== Infinity)
    .toSorted((a, b) => mergedEnd(a) - mergedEnd(b) || a.relationId - b.relationId);
  const web = new RelationWeb(
    relations.filter((relation) => mergedEnd(relation) === Infinity),
    new Map([...parents].filter(([child, parent]) => !merged.has(child) && !merged.has(parent))),
  );
  const moved: Relation[] = [];
  const dropped: Relation[] = [];
  const now = (ticketId: number): number => (merged.has(ticketId) ? to : ticketId);
  for (const relation of touched) {
    const then = {
      ...relation,
      sourceTicketId: now(relation.sourceTicketId),
      destinationTicketId: now(relation.destinationTicketId),
    };
    if (web.add(then) === null) moved.push(then);
    else dropped.push(relation);
  }
  return { moved, dropped };
}
