import type { BusinessClock } from "../business-clock.ts";
import type { Instant, OptionalInstant } from "../instant.ts";
import type { Ticket } from "./ticket.ts";

export type DeadlineFields = Pick<Ticket, "deadlineAt" | "deadlineManual">;

/** What a deadline is computed from; the priority is the one after the save. */
export interface DeadlineBasis {
  readonly createdAt: Instant;
  /** Of the priority; 0 or less = it sets no deadline. */
  readonly deadlineMinutes: number;
  /** Opening hours of the priority; deadlines keep to them always. */
  readonly businessClock: BusinessClock;
}

export interface DeadlineChange {
  /** The date a caller sends; null = none, undefined = not said. */
  readonly wanted: OptionalInstant | undefined;
  readonly priorityChanged: boolean;
}

/** The deadline of a new ticket: the caller's date, else what the priority makes of it. */
export function firstDeadline(
  wanted: OptionalInstant | undefined,
  basis: DeadlineBasis,
): DeadlineFields {
  if (wanted === undefined || wanted === null) return computedDeadline(basis);
  return { deadlineAt: wanted, deadlineManual: true };
}

/**
 * The deadline of an existing ticket. A date other than the stored one is an agreement with the
 * customer and from then on survives every change of priority, until somebody empties it. A computed
 * one is computed again under a new priority, from the creation of the ticket, as it stands for the
 * ticket's whole life; it may thus be past already. What a caller sends outranks the computation in
 * the same save, and nothing else moves a deadline.
 */
export function nextDeadline(
  stored: DeadlineFields,
  { wanted, priorityChanged }: DeadlineChange,
  basis: DeadlineBasis,
): DeadlineFields {
  if (wanted !== undefined && wanted !== stored.deadlineAt) {
    return { deadlineAt: wanted, deadlineManual: wanted !== null };
  }
  if (priorityChanged && !stored.deadlineManual) return computedDeadline(basis);
  return { deadlineAt: stored.deadlineAt, deadlineManual: stored.deadlineManual };
}

function computedDeadline(basis: DeadlineBasis): DeadlineFields {
  const { createdAt, deadlineMinutes, businessClock } = basis;
  const deadlineAt =
    deadlineMinutes > 0 ? businessClock.dueAt(createdAt, deadlineMinutes * 60) : null;
  return { deadlineAt, deadlineManual: false };
}
