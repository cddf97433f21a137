import { chainClock, type EscalationContext } from "./escalation-context.ts";
import { runningChain, suspendedChain, type EscalationState } from "./escalation-state.ts";

/**
 * Halts a running chain because the ticket is not active: a closed or parked ticket must not page
 * anybody. A chain that does not run stays as it is, so this may be called after every change of a
 * ticket that is not active, once its events have been evaluated.
 */
export function suspendEscalation(
  state: EscalationState,
  context: EscalationContext,
): EscalationState {
  if (state.escalatesAt === null) return state;
  const left = chainClock(context).elapsedSeconds(context.now, state.escalatesAt);
  return suspendedChain(state.level, left);
}

/**
 * Lets a suspended chain go on with the time it had left. One that an event stopped stays stopped,
 * so this may be called for every active ticket, before the events of the same change.
 */
export function resumeEscalation(
  state: EscalationState,
  context: EscalationContext,
): EscalationState {
  if (!state.suspended) return state;
  return runningChain(state.level, {
    fromAt: context.now,
    seconds: state.secondsLeft,
    clock: chainClock(context),
  });
}
