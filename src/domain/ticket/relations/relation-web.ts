import { familyOf, type RelationEnds } from "./relation.ts";

/** Why two tickets cannot be related as wished. */
export type RelationFault = "sameTicket" | "relationExists" | "parentExists" | "cycle";

/**
 * The relations between some tickets while more are added: which pairs are related, and who is whose
 * parent. It has to know the relations of every ticket that is added to, and the ancestors of each.
 */
export class RelationWeb {
  readonly #pairs: Set<string>;
  readonly #parents: Map<number, number>;

  constructor(relations: readonly RelationEnds[], parents: ReadonlyMap<number, number>) {
    this.#pairs = new Set(relations.map(pairOf));
    this.#parents = new Map(parents);
  }

  /** Adds a relation, or says why there can be no such one. */
  add(ends: RelationEnds): RelationFault | null {
    const fault = this.faultOf(ends);
    if (fault !== null) return fault;
    this.#pairs.add(pairOf(ends));
    const family = familyOf(ends);
    if (family !== null) this.#parents.set(family.childId, family.parentId);
    return null;
  }

  /** Why there can be no such relation; null when there can. */
  faultOf(ends: RelationEnds): RelationFault | null {
    if (ends.sourceTicketId === ends.destinationTicketId) return "sameTicket";
    if (this.#pairs.has(pairOf(ends))) return "relationExists";
    const family = familyOf(ends);
    if (family === null) return null;
    if (this.#parents.has(family.childId)) return "parentExists";
    return this.#descendsFrom(family.parentId, family.childId) ? "cycle" : null;
  }

  /** Whether the way up from a ticket leads by another one; the way ends, as nothing goes in circles. */
  #descendsFrom(ticketId: number, ancestorId: number): boolean {
    const seen = new Set<number>();
    let at: number | undefined = ticketId;
    while (at !== undefined && at !== ancestorId && !seen.has(at)) {
      seen.add(at);
      at = this.#parents.get(at);
    }
    return at === ancestorId;
  }
}

/** Names the two tickets of a relation without its direction. */
function pairOf({ sourceTicketId, destinationTicketId }: RelationEnds): string {
  return [sourceTicketId, destinationTicketId].toSorted((a, b) => a - b).join("-");
}
