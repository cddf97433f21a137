import type { Relation } from "../relations/relation.ts";
import type { TicketWrite } from "../save/save-decision.ts";
import type { SaveSituation } from "../save/save-situation.ts";
import type { Ticket } from "../ticket.ts";
import { giveBackRelations, type GivenBack } from "./give-back-relations.ts";
import {
  remainingTraces,
  type Favourite,
  type MergeRecord,
  type MergeTrace,
} from "./merge-record.ts";
import type { PlacedMessage } from "./merge-situation.ts";
import { sourceAfterUnmerge } from "./source-after-unmerge.ts";
import { survivorAfterUnmerge } from "./survivor-after-unmerge.ts";

/** Everything that taking a merge back is decided from, once it is known that it may be. */
export interface UnmergeSituation extends Pick<
  SaveSituation,
  "caller" | "desk" | "businessClock" | "now"
> {
  readonly survivor: Ticket;
  /** The shells that become tickets again, by ascending id. */
  readonly sources: readonly Ticket[];
  readonly record: MergeRecord;
  /** Every merge into the survivor that is remembered, in their order; the one above among them. */
  readonly records: readonly MergeRecord[];
  /** Of the survivor. */
  readonly messages: readonly PlacedMessage[];
  /** Of all tickets of the merge, and of those that it took a relation to from them. */
  readonly relations: readonly Relation[];
  readonly parents: ReadonlyMap<number, number>;
  /** Of the tickets that relations name, those that are there and not merged away. */
  readonly presentIds: ReadonlySet<number>;
}

/** A ticket that is given back what it had. */
export interface RestoredTicket {
  readonly write: TicketWrite;
  readonly messageIds: readonly number[];
  readonly favourites: readonly Favourite[];
}

/** All that taking a merge back writes, in one transaction. */
export interface UnmergeWrite {
  readonly survivor: TicketWrite;
  readonly sources: readonly RestoredTicket[];
  /** Whose favourite the survivor was by those tickets alone. */
  readonly formerUserIds: readonly number[];
  readonly relations: Pick<GivenBack, "moved" | "restored" | "left">;
  /** Messages that were moved or removed since, and so do not come back. */
  readonly skippedMessageIds: readonly number[];
}

export type UnmergeDecision =
  /** That ticket would become its own ancestor. */
  | { readonly kind: "circle"; readonly ticketId: number }
  | { readonly kind: "write"; readonly write: UnmergeWrite };

/**
 * Decides what becomes of tickets that are taken out of a merge: each has again what it had, and the
 * survivor loses what it had by them alone. What happened to the survivor since stays with it.
 */
export function decideUnmerge(situation: UnmergeSituation): UnmergeDecision {
  const { survivor, sources, record, records, messages } = situation;
  const ids = new Set(sources.map(({ ticketId }) => ticketId));
  const leaving = record.tickets.filter(({ ticketId }) => ids.has(ticketId));
  const { inCircle, ...relations } = giveBackRelations(leaving, {
    survivorId: survivor.ticketId,
    relations: situation.relations,
    parents: situation.parents,
    isThere: (ticketId) => ids.has(ticketId) || situation.presentIds.has(ticketId),
  });
  if (inCircle !== null) return { kind: "circle", ticketId: inCircle };
  const remaining = remainingTraces(records, { mergeId: record.mergeId, ticketIds: ids });
  const here = new Set(messages.map(({ messageId }) => messageId));
  const skippedMessageIds = leaving
    .flatMap(({ trace }) => trace.messageIds)
    .filter((id) => !here.has(id));
  const facts = { ...situation, leaving, remaining, skippedMessageIds };
  const kept = new Set(remaining.flatMap(({ broughtUserIds }) => broughtUserIds));
  return {
    kind: "write",
    write: {
      survivor: survivorAfterUnmerge(facts),
      sources: leaving.flatMap((each) => {
        const shell = sources.find(({ ticketId }) => ticketId === each.ticketId);
        return shell === undefined ? [] : [restored(shell, each.trace, situation)];
      }),
      formerUserIds: leaving
        .flatMap(({ trace }) => trace.broughtUserIds)
        .filter((id) => !kept.has(id)),
      relations,
      skippedMessageIds,
    },
  };
}

function restored(shell: Ticket, trace: MergeTrace, situation: UnmergeSituation): RestoredTicket {
  const had = new Set(trace.messageIds);
  const messages = situation.messages.filter(({ messageId }) => had.has(messageId));
  return {
    write: sourceAfterUnmerge(shell, { trace, messages }, situation),
    messageIds: messages.map(({ messageId }) => messageId),
    favourites: trace.favourites,
  };
}
