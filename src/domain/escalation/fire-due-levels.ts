import type { EscalationLevel } from "../desk/priority.ts";
import { chainClock, nextLevel, type EscalationContext } from "./escalation-context.ts";
import { endedChain, runningChain, type EscalationState } from "./escalation-state.ts";

export interface FiredEscalation {
  readonly state: EscalationState;
  /** The levels whose actions are to be carried out, in this order; may be empty. */
  readonly fired: readonly EscalationLevel[];
}

/**
 * Lets every level fire that is due by `now`. Each level counts from the time the one before it was
 * due, not from the time somebody looked, so lateness does not add up and a long outage is caught up
 * level by level. A chain whose remaining levels were removed meanwhile ends without firing: the
 * state may change although `fired` is empty.
 */
export function fireDueLevels(state: EscalationState, context: EscalationContext): FiredEscalation {
  const clock = chainClock(context);
  const fired: EscalationLevel[] = [];
  let chain = state;
  // Ends: every round reaches a higher level, and a priority has a finite number of them.
  while (chain.escalatesAt !== null && chain.escalatesAt <= context.now) {
    const due = nextLevel(context, chain.level);
    if (due === undefined) return { state: endedChain(chain.level), fired };
    fired.push(due);
    const following = nextLevel(context, due.level);
    chain =
      following === undefined
        ? endedChain(due.level)
        : runningChain(due.level, {
            fromAt: chain.escalatesAt,
            seconds: following.afterMinutes * 60,
            clock,
          });
  }
  return { state: chain, fired };
}
