import type { Instant, OptionalInstant } from "../../instant.ts";
import type { EscalationFields } from "../../escalation/ticket-escalation.ts";
import type { ReplyFields } from "../first-reply.ts";
import type { Relation } from "../relations/relation.ts";
import type { Ticket } from "../ticket.ts";

/** For how long a merge can be taken back. */
export const UNMERGE_SECONDS = 86_400;

/** That a user keeps an eye on a ticket. */
export interface Favourite {
  readonly userId: number;
  readonly extraInfo: string;
  readonly addedAt: Instant;
}

/** What a merge took of one ticket, and what the survivor has by it. It is stored as JSON. */
export interface MergeTrace {
  /** The fields that the shell has lost. */
  readonly before: Partial<Ticket>;
  readonly repliedAt: OptionalInstant;
  readonly messageIds: readonly number[];
  /** With the ends that they had. */
  readonly movedRelations: readonly Relation[];
  readonly droppedRelations: readonly Relation[];
  readonly favourites: readonly Favourite[];
  /** People and favourites that the survivor had not by itself. */
  readonly broughtPersonIds: readonly number[];
  readonly broughtUserIds: readonly number[];
}

/** What a merge made of the survivor beside what it brought. It is stored as JSON. */
export interface SurvivorTrace {
  readonly chain: { readonly before: EscalationFields; readonly after: EscalationFields };
  /** The first reply that it had by itself. */
  readonly reply: ReplyFields;
}

/** One of the tickets that were merged away. */
export interface MergedTicket {
  readonly ticketId: number;
  readonly trace: MergeTrace;
  /** Null = it is merged. */
  readonly takenBackAt: OptionalInstant;
}

/** A merge as it is remembered while it can be taken back. */
export interface MergeRecord {
  readonly mergeId: number;
  readonly survivorId: number;
  readonly mergedAt: Instant;
  /** Who merged; 0 = the desk itself. */
  readonly userId: number;
  readonly survivor: SurvivorTrace;
  /** By ascending id. */
  readonly tickets: readonly MergedTicket[];
}

/** What is to be remembered of a merge that is being decided. */
export interface NewMergeRecord extends Omit<MergeRecord, "mergeId" | "tickets"> {
  readonly tickets: readonly Omit<MergedTicket, "takenBackAt">[];
}

/** When a merge can no longer be taken back. */
export function mergeEndsAt({ mergedAt }: Pick<MergeRecord, "mergedAt">): Instant {
  return mergedAt + UNMERGE_SECONDS;
}

/** What the tickets brought that are still merged, but for those of one merge that are taken back now. */
export function remainingTraces(
  records: readonly MergeRecord[],
  leaving: { readonly mergeId: number; readonly ticketIds: ReadonlySet<number> } | null,
): MergeTrace[] {
  return records.flatMap(({ mergeId, tickets }) =>
    tickets
      .filter(({ ticketId, takenBackAt }) => {
        const leaves = mergeId === leaving?.mergeId && leaving.ticketIds.has(ticketId);
        return takenBackAt === null && !leaves;
      })
      .map(({ trace }) => trace),
  );
}
