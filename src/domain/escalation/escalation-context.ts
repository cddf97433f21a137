import { roundTheClock, type BusinessClock } from "../business-clock.ts";
import { priorityHasFlag, type EscalationLevel, type Priority } from "../desk/priority.ts";
import type { Instant } from "../instant.ts";

/**
 * What a chain is decided by: always the priority the ticket has after the change at hand, even for
 * time that passed under another one.
 */
export interface EscalationContext {
  readonly priority: Priority;
  /** Opening hours of `priority`. */
  readonly businessClock: BusinessClock;
  readonly now: Instant;
}

/** Chains keep to opening hours only where the priority says so. */
export function chainClock({ priority, businessClock }: EscalationContext): BusinessClock {
  return priorityHasFlag(priority, "AlertSchedule") ? businessClock : roundTheClock;
}

/** The level that follows number `level`; undefined after the last. */
export function nextLevel(
  { priority }: Pick<EscalationContext, "priority">,
  level: number,
): EscalationLevel | undefined {
  return priority.escalationLevels.find((candidate) => candidate.level > level);
}
