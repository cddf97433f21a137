import type { BusinessClock } from "../business-clock.ts";
import type { EscalationLevel, Priority } from "../desk/priority.ts";
import type { Instant, OptionalInstant } from "../instant.ts";
import { firstDeadline } from "../ticket/deadline.ts";
import { endedChain, type EscalationState } from "./escalation-state.ts";
import { fireDueLevels } from "./fire-due-levels.ts";
import { reactToEscalationEvent } from "./react-to-escalation-event.ts";

/** A level, and when it fires. */
export interface PreviewedLevel {
  readonly level: EscalationLevel;
  readonly firesAt: Instant;
}

export interface ServiceLevelPreview {
  readonly deadlineAt: OptionalInstant;
  /** In the order in which they fire. */
  readonly levels: readonly PreviewedLevel[];
  /** The chain of the ticket when it has just been created. */
  readonly start: EscalationState;
  /** The chain when no further level fires. */
  readonly end: EscalationState;
}

/** What a priority makes of an active ticket that is created then and nobody touches. */
export function previewServiceLevel(
  priority: Priority,
  businessClock: BusinessClock,
  createdAt: Instant,
): ServiceLevelPreview {
  const { deadlineMinutes } = priority;
  const { deadlineAt } = firstDeadline(undefined, { createdAt, deadlineMinutes, businessClock });
  const context = { priority, businessClock };
  const created = { ...context, now: createdAt, ticketActive: true };
  const start = reactToEscalationEvent(endedChain(0), "New", created);
  const levels: PreviewedLevel[] = [];
  let chain: EscalationState = start;
  // Ends: every round reaches a higher level.
  while (chain.escalatesAt !== null) {
    const firesAt = chain.escalatesAt;
    const { state, fired } = fireDueLevels(chain, { ...context, now: firesAt });
    levels.push(...fired.map((level) => ({ level, firesAt })));
    chain = state;
  }
  return { deadlineAt, levels, start, end: chain };
}
