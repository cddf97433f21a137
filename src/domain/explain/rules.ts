import type { AssignmentStep } from "../assignment/assignment-trace.ts";
import type { EscalationEvent } from "../desk/priority.ts";
import type { BaseStatus, TimeCounter } from "../desk/status.ts";
import type { Instant } from "../instant.ts";

/**
 * The rules behind values, as data: the edge finds words and a language for them. Users are ids, 0 =
 * the desk itself or somebody outside; null = not known.
 */
export type DeadlineRule =
  /** `minutes` null: as many as the priority had then, which nobody wrote down. */
  | {
      readonly code: "deadlineOfPriority";
      readonly priorityId: number;
      readonly minutes: number | null;
    }
  | { readonly code: "deadlineByHand"; readonly userId: number | null }
  /** `withPriority`: in the call that also changed the priority, which may have had the same effect. */
  | {
      readonly code: "deadlineCleared";
      readonly userId: number;
      readonly withPriority: boolean;
    }
  | { readonly code: "priorityHasNoDeadline"; readonly priorityId: number }
  /** Opening hours never add up to that much. */
  | {
      readonly code: "deadlineOutOfReach";
      readonly priorityId: number;
      readonly minutes: number;
    }
  /** There is none although the priority gives one today. */
  | { readonly code: "noDeadlineThen"; readonly priorityId: number };

/** What set a countdown off. */
export type CountdownStart = "created" | "priorityChanged" | "restarted";

/** What a chain counts down. */
export interface Countdown {
  readonly seconds: number;
  /** Of the priority it was started under; else every second counts. */
  readonly inOpeningHours: boolean;
}

export type EscalationRule =
  | (Countdown & {
      readonly code: "levelAfterStart";
      readonly level: number;
      readonly start: CountdownStart;
    })
  | (Countdown & {
      readonly code: "levelAfterLevel";
      readonly level: number;
      readonly previousLevel: number;
    })
  /**
   * A chain that had been halted went on with what it had left. `level` null: the priority it went on
   * under has no further level, so nothing will come of it.
   */
  | (Countdown & { readonly code: "levelContinued"; readonly level: number | null })
  /** It runs, but how long the step was to take is not known any more. */
  | { readonly code: "levelUnknown" }
  | { readonly code: "notStartedByPriority"; readonly priorityId: number; readonly seconds: number }
  | {
      readonly code: "stoppedByEvent";
      readonly event: EscalationEvent | null;
      readonly seconds: number;
    }
  | { readonly code: "suspended"; readonly baseStatus: BaseStatus; readonly seconds: number }
  | { readonly code: "priorityHasNoLevels"; readonly priorityId: number }
  | {
      readonly code: "lastLevelReached";
      readonly priorityId: number;
      readonly level: number;
    }
  /** Opening hours never add up to what the level takes. */
  | { readonly code: "levelOutOfReach"; readonly priorityId: number; readonly level: number }
  /** The chain is over although the priority has a further level today. */
  | { readonly code: "endedBefore"; readonly level: number };

export type TimeToReplyRule =
  | { readonly code: "notReplied" }
  | { readonly code: "startValue" }
  | { readonly code: "untilReply"; readonly priorityId: number };

export type TimeToCloseRule =
  | { readonly code: "notClosed" }
  | { readonly code: "untilClosing"; readonly priorityId: number };

export interface TimeSpentRule {
  readonly code: "finishedStays";
  readonly counter: Exclude<TimeCounter, "None">;
  /** Opening hours of the priority the ticket had when each stay ended, or every second. */
  readonly inOpeningHours: boolean;
  readonly count: number;
}

export type OwnerRule =
  /** `decidedBy` null: the rules found nobody. */
  | {
      readonly code: "assignedByRules";
      readonly categoryId: number;
      readonly decidedBy: AssignmentStep | null;
    }
  | { readonly code: "namedAtCreation"; readonly userId: number }
  | { readonly code: "keptAtCreation"; readonly userId: number }
  | { readonly code: "taken"; readonly userId: number }
  | { readonly code: "takenByReplying"; readonly userId: number }
  | { readonly code: "delegatedByEscalation"; readonly level: number | null }
  | { readonly code: "given"; readonly userId: number }
  | { readonly code: "ownerRemoved"; readonly userId: number }
  | { readonly code: "neverOwned" }
  | { readonly code: "ownerUnknown" };

export type PriorityRule =
  | {
      readonly code: "priorityAtCreation";
      readonly userId: number;
      /** What such a ticket gets today when nobody names a priority. */
      readonly defaultPriorityId: number;
    }
  | { readonly code: "priorityChosen"; readonly userId: number; readonly formerPriorityId: number }
  | { readonly code: "priorityUnknown" };

export type ReadingRule =
  | { readonly code: "unowned" }
  | { readonly code: "createdByOwner" }
  | { readonly code: "takenByOwner" }
  | { readonly code: "readByOwner"; readonly readAt: Instant | null }
  | { readonly code: "newsSinceReading"; readonly userId: number }
  | { readonly code: "unreadSinceCreation" }
  | { readonly code: "unreadSinceAssignment" }
  | { readonly code: "markedBy"; readonly userId: number }
  | { readonly code: "readingUnknown" };
