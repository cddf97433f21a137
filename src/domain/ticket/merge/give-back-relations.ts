import { familyOf, type Relation } from "../relations/relation.ts";
import { RelationWeb } from "../relations/relation-web.ts";
import type { MergedTicket } from "./merge-record.ts";

export interface GivenBack {
  /** With the ends that they have then. */
  readonly moved: readonly Relation[];
  /** That the merge had dropped, as they were. */
  readonly restored: readonly Relation[];
  /** That stay as they are now, because something else came in their place. */
  readonly left: readonly Relation[];
  /** A ticket that would become its own ancestor; null = none would. */
  readonly inCircle: number | null;
}

interface Web {
  readonly survivorId: number;
  /** Of the survivor and of whatever gets one again, as they are now. */
  readonly relations: readonly Relation[];
  /** The ancestors of everything in these and in what was dropped. */
  readonly parents: ReadonlyMap<number, number>;
  /** Whether a ticket is there, and not merged away once this is done. */
  readonly isThere: (ticketId: number) => boolean;
}

/**
 * Hands relations back to tickets that are taken out of a merge. Those that somebody removed since stay
 * removed; those that the merge had dropped come again where both of their tickets are there.
 */
export function giveBackRelations(tickets: readonly MergedTicket[], web: Web): GivenBack {
  const now = new Map(web.relations.map((relation) => [relation.relationId, relation]));
  const moving = tickets.flatMap((ticket) => movesOf(ticket, now, web.survivorId));
  const dropped = new Map(
    tickets
      .flatMap(({ trace }) => trace.droppedRelations)
      // Its other end was taken out before.
      .filter(({ relationId }) => !now.has(relationId))
      .map((each) => [each.relationId, each]),
  );
  const isPossible = (each: Relation): boolean =>
    web.isThere(each.sourceTicketId) && web.isThere(each.destinationTicketId);
  const wanted = [...dropped.values()].filter(isPossible);
  const impossible = [...dropped.values()].filter((each) => !isPossible(each));
  const standing = standingWithout(moving, web);
  const moved: Relation[] = [];
  const restored: Relation[] = [];
  const left: Relation[] = [...impossible];
  for (const [relations, kept] of [
    [moving, moved],
    [wanted, restored],
  ] as const) {
    for (const relation of relations.toSorted((a, b) => a.relationId - b.relationId)) {
      const fault = standing.add(relation);
      if (fault === "cycle") {
        return { moved, restored, left, inCircle: familyOf(relation)?.childId ?? null };
      }
      if (fault === null) kept.push(relation);
      else left.push(relation);
    }
  }
  return { moved, restored, left, inCircle: null };
}

/** The relations that the survivor has of a ticket, with that ticket in its place. */
function movesOf(
  { ticketId, trace }: MergedTicket,
  now: ReadonlyMap<number, Relation>,
  survivorId: number,
): Relation[] {
  return trace.movedRelations.flatMap((then) => {
    const relation = now.get(then.relationId);
    if (relation === undefined) return [];
    const end = then.sourceTicketId === ticketId ? "sourceTicketId" : "destinationTicketId";
    return relation[end] === survivorId ? [{ ...relation, [end]: ticketId }] : [];
  });
}

/** The web while nothing of what moves is in it. */
function standingWithout(moving: readonly Relation[], { relations, parents }: Web): RelationWeb {
  const ids = new Set(moving.map(({ relationId }) => relationId));
  const goes = relations.filter(({ relationId }) => ids.has(relationId));
  const children = new Set(goes.map((relation) => familyOf(relation)?.childId));
  return new RelationWeb(
    relations.filter(({ relationId }) => !ids.has(relationId)),
    new Map([...parents].filter(([child]) => !children.has(child))),
  );
}
