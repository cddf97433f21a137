import type { AssignmentTrace } from "../assignment/assignment-trace.ts";
import type { Instant, OptionalInstant } from "../instant.ts";
import type { ReadStatus } from "../ticket/ticket.ts";
import type { CountedTime } from "./counted-time.ts";
import type {
  DeadlineRule,
  EscalationRule,
  OwnerRule,
  PriorityRule,
  ReadingRule,
  TimeSpentRule,
  TimeToCloseRule,
  TimeToReplyRule,
} from "./rules.ts";
import type { LogRow } from "./ticket-history.ts";

/**
 * Why the evidence does not give the stored value. `configurationChanged`: hours, minutes, levels,
 * the base zone or a setting are no longer what they were when the value was computed.
 * `historyIncomplete`: the log or the status history does not lead to the value.
 * `counterFull`: more time passed than the published 32-bit counter can hold.
 */
export type DifferenceReason = "configurationChanged" | "historyIncomplete" | "counterFull";

export interface Difference<Value> {
  readonly reason: DifferenceReason;
  /** What rule and evidence give today; undefined = they give nothing. */
  readonly recomputed: Value | undefined;
  /**
   * How much the stored value exceeds the evidence: in minutes or seconds as the value is, for
   * instants in counted seconds; null where that says nothing.
   */
  readonly excess: number | null;
}

/** Why one value of a ticket is what it is. */
export interface Explained<Value, Rule> {
  readonly value: Value;
  readonly rule: Rule;
  /** Null = rule and evidence lead to exactly this value. */
  readonly difference: Difference<Value> | null;
  /** Which call gave the value what it is now; null = the log does not say. */
  readonly change: LogRow | null;
}

/** A value that was measured, with what it was measured from; null = nothing was. */
export interface ExplainedTime<Value, Rule> extends Explained<Value, Rule> {
  readonly time: CountedTime | null;
}

/** A stay of the ticket in one status. */
export interface ExplainedStay {
  /** Null = would be recorded by a call that is only tried out, or is still running. */
  readonly historyId: number | null;
  readonly statusId: number;
  /** Still going on, so it counts for nothing yet. */
  readonly running: boolean;
  /** What the counter got for it when it ended; 0 while it is running. */
  readonly bookedSeconds: number;
  readonly time: CountedTime;
}

/** Stays that are too many to be told one by one. */
export interface SummedStays {
  readonly count: number;
  readonly bookedSeconds: number;
  readonly countedSeconds: number;
}

export interface ExplainedCounter extends Explained<number, TimeSpentRule> {
  /** Before the ones in `stays`; null = all are told. */
  readonly earlierStays: SummedStays | null;
  /** Oldest first; the running one last, if it will count for this counter. */
  readonly stays: readonly ExplainedStay[];
}

export interface ExplainedOwner extends Explained<number, OwnerRule> {
  /** The reasoning with which the category's rules chose the owner; null = they did not. */
  readonly assignment: AssignmentTrace | null;
}

/** The values of one ticket that are computed, chosen by rules or follow from events, each with its why. */
export interface Explanation {
  readonly ticketId: number;
  /** Running stays are told up to here. */
  readonly explainedAt: Instant;
  readonly deadlineAt: ExplainedTime<OptionalInstant, DeadlineRule>;
  readonly escalatesAt: ExplainedTime<OptionalInstant, EscalationRule>;
  readonly timeToReplyMinutes: ExplainedTime<number, TimeToReplyRule>;
  readonly timeToCloseMinutes: ExplainedTime<number, TimeToCloseRule>;
  readonly timeSpentInternallySeconds: ExplainedCounter;
  readonly timeSpentExternallySeconds: ExplainedCounter;
  readonly timeSpentQueueSeconds: ExplainedCounter;
  readonly realTimeSpentInternallySeconds: ExplainedCounter;
  readonly realTimeSpentExternallySeconds: ExplainedCounter;
  readonly realTimeSpentQueueSeconds: ExplainedCounter;
  readonly ownerId: ExplainedOwner;
  readonly priorityId: Explained<number, PriorityRule>;
  readonly readStatus: Explained<ReadStatus, ReadingRule>;
}
