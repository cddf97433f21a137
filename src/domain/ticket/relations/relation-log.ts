import type { Caller } from "../../access/caller.ts";
import type { Instant } from "../../instant.ts";
import type { LogEntry } from "../save/save-decision.ts";
import { otherEnd, typeSeenFrom, type Relation } from "./relation.ts";

/** Published number of the log action. */
const RELATION_ACTION = 20_001;

export type RelationChange = "added" | "changed" | "removed" | "moved";

/** What the log of one ticket tells of a change of a relation. */
export interface RelationLog {
  readonly ticketId: number;
  readonly log: LogEntry;
}

/** The tickets themselves stay as they are; the log of each says what became of the relation. */
export function relationLogs(
  relation: Relation,
  change: RelationChange,
  { caller, now }: { readonly caller: Caller; readonly now: Instant },
): RelationLog[] {
  return [relation.sourceTicketId, relation.destinationTicketId].map((ticketId) => ({
    ticketId,
    log: {
      action: RELATION_ACTION,
      userId: caller.user.userId,
      at: now,
      changes: [],
      details: {
        relation: {
          change,
          ticketId: otherEnd(relation, ticketId),
          type: typeSeenFrom(relation, ticketId),
          comment: relation.comment,
        },
      },
    },
  }));
}
