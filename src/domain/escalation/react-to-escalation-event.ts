import type { EscalationEvent } from "../desk/priority.ts";
import { chainClock, nextLevel, type EscalationContext } from "./escalation-context.ts";
import {
  endedChain,
  runningChain,
  stoppedChain,
  suspendedChain,
  type EscalationState,
} from "./escalation-state.ts";

export interface EscalationEventContext extends EscalationContext {
  /** The ticket's base status after the change is Active. */
  readonly ticketActive: boolean;
}

/**
 * What an event does to the chain. The priority names one of four reactions to each event:
 *
 * - None leaves the chain alone, Stop halts it with the time that is left.
 * - Continue lets a halted chain use up the time it had left. After a change of priority that time
 *   belongs to another chain; so only the level reached is kept, and the new priority's next level
 *   gets its full time.
 * - Restart begins again before the first level.
 *
 * A new ticket has no chain yet. None and Stop leave it at the start, ready to be continued;
 * Continue starts it like Restart.
 *
 * A chain that would run on a ticket that is not active is suspended with its full time instead.
 * One that is running already is left running; {@link suspendEscalation} halts it.
 */
export function reactToEscalationEvent(
  state: EscalationState,
  event: EscalationEvent,
  context: EscalationEventContext,
): EscalationState {
  const reaction = context.priority.reactions[event];
  switch (reaction) {
    case "None":
      return event === "New" ? unstartedChain(context) : state;
    case "Stop":
      return event === "New" ? unstartedChain(context) : stop(state, context);
    case "Continue":
      return goOn(state, event, context);
    case "Restart":
      return towardsLevelAfter(0, context);
  }
}

function unstartedChain(context: EscalationEventContext): EscalationState {
  const first = nextLevel(context, 0);
  return first === undefined ? endedChain(0) : stoppedChain(0, first.afterMinutes * 60);
}

function stop(state: EscalationState, context: EscalationEventContext): EscalationState {
  if (state.escalatesAt !== null) {
    const left = chainClock(context).elapsedSeconds(context.now, state.escalatesAt);
    return stoppedChain(state.level, left);
  }
  return state.suspended ? stoppedChain(state.level, state.secondsLeft) : state;
}

function goOn(
  state: EscalationState,
  event: EscalationEvent,
  context: EscalationEventContext,
): EscalationState {
  switch (event) {
    case "New":
      return towardsLevelAfter(0, context);
    case "ChangedPriority":
      return towardsLevelAfter(state.level, context);
    case "Read":
    case "ChangedOwner":
    case "NewInfo":
    case "Closed":
      return state.secondsLeft === null
        ? state
        : countDown(state.level, state.secondsLeft, context);
  }
}

/** The chain with the full time until the level after number `level`. */
function towardsLevelAfter(level: number, context: EscalationEventContext): EscalationState {
  const next = nextLevel(context, level);
  return next === undefined ? endedChain(level) : countDown(level, next.afterMinutes * 60, context);
}

function countDown(
  level: number,
  seconds: number,
  context: EscalationEventContext,
): EscalationState {
  if (!context.ticketActive) return suspendedChain(level, seconds);
  return runningChain(level, { fromAt: context.now, seconds, clock: chainClock(context) });
}
