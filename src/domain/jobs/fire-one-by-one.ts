import type { EscalationLevel } from "../desk/priority.ts";
import type { EscalationContext } from "../escalation/escalation-context.ts";
import type { EscalationState } from "../escalation/escalation-state.ts";
import { fireDueLevels } from "../escalation/fire-due-levels.ts";
import type { Instant } from "../instant.ts";

/** One level that fires, and where the chain stands then. */
export interface EscalationStep {
  readonly level: EscalationLevel;
  /** When it should have fired; it does so when somebody looks, at that time or later. */
  readonly dueAt: Instant;
  readonly chain: EscalationState;
}

/**
 * The levels that {@link fireDueLevels} lets fire by `now`, as the steps they are: a desk that was
 * away for long goes through every state the chain would have had.
 */
export function fireOneByOne(start: EscalationState, context: EscalationContext): EscalationStep[] {
  const steps: EscalationStep[] = [];
  let chain = start;
  while (chain.escalatesAt !== null && chain.escalatesAt <= context.now) {
    const dueAt = chain.escalatesAt;
    const { state, fired } = fireDueLevels(chain, { ...context, now: dueAt });
    // Levels that take no time are due together: between them the chain waits for the same instant.
    for (const [index, level] of fired.entries()) {
      const waiting = { ...chain, level: level.level };
      steps.push({ level, dueAt, chain: index === fired.length - 1 ? state : waiting });
    }
    chain = state;
  }
  return steps;
}
