import { reactToEscalationEvent } from "../../escalation/react-to-escalation-event.ts";
import { escalationFieldsOf, escalationStateOf } from "../../escalation/ticket-escalation.ts";
import { recordReply, type ReplyFields } from "../first-reply.ts";
import { TIME_SPENT_MAX_MINUTES } from "../message/check-message.ts";
import { analysisOf, countersOf } from "../message/ticket-totals.ts";
import { moveRelations, type MovedRelations } from "../relations/move-relations.ts";
import type { Relation } from "../relations/relation.ts";
import { priorityOf } from "../save/find-on-desk.ts";
import { logChanges } from "../save/log-changes.ts";
import type { TicketWrite } from "../save/save-decision.ts";
import type { Ticket } from "../ticket.ts";
import type { NewMergeRecord } from "./merge-record.ts";
import type { MergeSituation } from "./merge-situation.ts";
import { mergedShell } from "./merged-shell.ts";
import { traceMerge } from "./trace-merge.ts";

/** Published number of the log action. */
const JOIN_TICKETS_ACTION = 35;

/** All that a merge writes, in one transaction. */
export interface MergeWrite {
  readonly survivor: TicketWrite;
  readonly shells: readonly TicketWrite[];
  readonly relations: MovedRelations;
  readonly record: NewMergeRecord;
}

export type MergeDecision =
  /** More working time than a ticket can hold. */
  { readonly kind: "tooMuchTimeSpent" } | { readonly kind: "write"; readonly write: MergeWrite };

/**
 * Decides a merge. The survivor takes over the messages, the people and the relations of the others;
 * everything else about it is what its own save said, so nothing more of them is copied. They
 * stay as shells from which their ids lead to it.
 */
export function decideMerge(merging: MergeSituation): MergeDecision {
  const { stored, secondaries } = merging;
  if (countersOf(merging.messages).timeSpentMinutes > TIME_SPENT_MAX_MINUTES) {
    return { kind: "tooMuchTimeSpent" };
  }
  const { ticketId } = stored;
  const from = secondaries.map((secondary) => secondary.ticketId);
  const relations = moveRelations(merging.relations, merging.parents, { from, to: ticketId });
  const shells = secondaries.map((secondary) => mergedShell(secondary, ticketId, merging));
  const moves = { survivor: survivorOf(merging, relations), shells, relations };
  return { kind: "write", write: { ...moves, record: traceMerge(merging, moves) } };
}

/** The log has one row for the whole call, whatever the save of the survivor was. */
function survivorOf(merging: MergeSituation, { moved, dropped }: MovedRelations): TicketWrite {
  const { stored, save, secondaries, caller, desk, now } = merging;
  const ticket = afterMerge(merging);
  return {
    ticket,
    stays: save?.stays ?? [],
    retitled: save?.retitled ?? false,
    countDelegationIn: save?.countDelegationIn ?? 0,
    rememberCategory: false,
    log: {
      action: JOIN_TICKETS_ACTION,
      userId: caller.user.userId,
      at: now,
      changes: logChanges(stored, ticket, desk.customFields),
      details: {
        ...save?.log.details,
        merged: {
          ticketIds: secondaries.map(({ ticketId }) => ticketId),
          movedRelationIds: idsOf(moved),
          droppedRelationIds: idsOf(dropped),
        },
      },
    },
  };
}

function idsOf(relations: readonly Relation[]): number[] {
  return relations.map(({ relationId }) => relationId);
}

function afterMerge(merging: MergeSituation): Ticket {
  const { stored, save, secondaries, messages, desk, businessClock, now } = merging;
  const saved = save?.ticket ?? stored;
  const priority = priorityOf(desk, saved.priorityId);
  const clock = businessClock(priority);
  const chain = reactToEscalationEvent(escalationStateOf(saved), "NewInfo", {
    priority,
    businessClock: clock,
    now,
    ticketActive: saved.baseStatus === "Active",
  });
  return {
    ...saved,
    ...countersOf(messages),
    ...analysisOf(messages),
    ...earliestReply(saved, secondaries, clock),
    ...escalationFieldsOf(chain),
    secondaryPersonIds: peopleOf(saved, secondaries),
    lastChangedAt: now,
    version: stored.version + 1,
  };
}

/** An earlier reply to one of the others ended the customer's wait already. */
function earliestReply(
  saved: Ticket,
  secondaries: readonly Ticket[],
  clock: Parameters<typeof recordReply>[2],
): ReplyFields {
  const replies = secondaries.flatMap(({ repliedAt }) => (repliedAt === null ? [] : [repliedAt]));
  const { createdAt, repliedAt, timeToReplyMinutes, realTimeToReplyMinutes } = saved;
  const earliest = Math.min(...replies);
  if (replies.length === 0 || (repliedAt !== null && repliedAt <= earliest)) {
    return { repliedAt, timeToReplyMinutes, realTimeToReplyMinutes };
  }
  const unreplied = { createdAt, repliedAt: null, timeToReplyMinutes, realTimeToReplyMinutes };
  return recordReply(unreplied, earliest, clock);
}

/** Everybody who was connected to one of the tickets, each once and nobody beside himself. */
function peopleOf(saved: Ticket, secondaries: readonly Ticket[]): readonly number[] {
  const people = new Set(saved.secondaryPersonIds);
  for (const { personId, secondaryPersonIds } of secondaries) {
    for (const id of [personId, ...secondaryPersonIds]) people.add(id);
  }
  people.delete(0);
  people.delete(saved.personId);
  return [...people];
}
