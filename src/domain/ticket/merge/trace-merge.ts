import { escalationFieldsOf, escalationStateOf } from "../../escalation/ticket-escalation.ts";
import { effectOf } from "../../held-sends/send-effect.ts";
import type { Relation } from "../relations/relation.ts";
import type { MovedRelations } from "../relations/move-relations.ts";
import { priorityOf } from "../save/find-on-desk.ts";
import type { TicketWrite } from "../save/save-decision.ts";
import type { Ticket } from "../ticket.ts";
import {
  mergeEndsAt,
  remainingTraces,
  type MergeTrace,
  type NewMergeRecord,
} from "./merge-record.ts";
import type { MergeSituation } from "./merge-situation.ts";
import { repliesSince, replyWithout } from "./reply-without.ts";

interface DecidedMerge {
  readonly survivor: TicketWrite;
  readonly shells: readonly TicketWrite[];
  readonly relations: MovedRelations;
}

/** What is remembered of a merge, so that everything it moved finds its way back. */
export function traceMerge(merging: MergeSituation, merge: DecidedMerge): NewMergeRecord {
  const { stored, save, messages, secondaries, caller, desk, businessClock, now } = merging;
  const saved = save?.ticket ?? stored;
  const earlier = merging.earlier.filter((record) => now < mergeEndsAt(record));
  const brought = remainingTraces(earlier, null);
  const [first] = earlier;
  const clock = businessClock(priorityOf(desk, saved.priorityId));
  const own = messages.filter(({ ticketId }) => ticketId === stored.ticketId);
  const since = repliesSince(earlier, own);
  return {
    survivorId: stored.ticketId,
    mergedAt: now,
    userId: caller.user.userId,
    survivor: {
      chain: { before: chainOf(saved), after: chainOf(merge.survivor.ticket) },
      reply: replyWithout(
        saved,
        { gone: brought, left: [], since, own: first?.survivor.reply ?? saved },
        clock,
      ),
    },
    tickets: secondaries.map((ticket) => ({
      ticketId: ticket.ticketId,
      trace: traceOf(ticket, { merging, merge, saved, brought }),
    })),
  };
}

function chainOf(ticket: Ticket) {
  return escalationFieldsOf(escalationStateOf(ticket));
}

interface Tracing {
  readonly merging: MergeSituation;
  readonly merge: DecidedMerge;
  readonly saved: Ticket;
  /** By earlier merges that can still be taken back. */
  readonly brought: readonly MergeTrace[];
}

function traceOf(ticket: Ticket, { merging, merge, saved, brought }: Tracing): MergeTrace {
  const { ticketId, personId, secondaryPersonIds, repliedAt } = ticket;
  const shell = merge.shells.find((each) => each.ticket.ticketId === ticketId);
  const favourites = merging.favourites.filter((each) => each.ticketId === ticketId);
  const keptUserIds = merging.favourites
    .filter((each) => each.ticketId === saved.ticketId)
    .map(({ userId }) => userId);
  const ownUserIds = without(
    keptUserIds,
    brought.flatMap(({ broughtUserIds }) => broughtUserIds),
  );
  const ownPersonIds = without(
    saved.secondaryPersonIds,
    brought.flatMap(({ broughtPersonIds }) => broughtPersonIds),
  );
  const kept = new Set(merge.relations.moved.map(({ relationId }) => relationId));
  const relations = merging.relations.filter((each) => hasEnd(each, ticketId));
  return {
    before: shell === undefined ? {} : effectOf(ticket, shell.ticket).before,
    repliedAt,
    messageIds: merging.messages
      .filter((each) => each.ticketId === ticketId)
      .map(({ messageId }) => messageId),
    movedRelations: relations.filter(({ relationId }) => kept.has(relationId)),
    droppedRelations: relations.filter(({ relationId }) => !kept.has(relationId)),
    favourites: favourites.map(({ userId, extraInfo, addedAt }) => ({
      userId,
      extraInfo,
      addedAt,
    })),
    broughtPersonIds: without(
      [personId, ...secondaryPersonIds],
      [0, saved.personId, ...ownPersonIds],
    ),
    broughtUserIds: without(
      favourites.map(({ userId }) => userId),
      ownUserIds,
    ),
  };
}

function without(ids: readonly number[], others: readonly number[]): number[] {
  const dropped = new Set(others);
  return [...new Set(ids)].filter((id) => !dropped.has(id));
}

function hasEnd({ sourceTicketId, destinationTicketId }: Relation, ticketId: number): boolean {
  return sourceTicketId === ticketId || destinationTicketId === ticketId;
}
