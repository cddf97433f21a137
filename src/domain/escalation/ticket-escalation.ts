import type { Ticket } from "../ticket/ticket.ts";
import {
  endedChain,
  stoppedChain,
  suspendedChain,
  type EscalationState,
} from "./escalation-state.ts";

/** The part of a ticket that stores its escalation chain. */
export type EscalationFields = Pick<
  Ticket,
  "escalationLevel" | "escalatesAt" | "escalationSecondsLeft" | "escalationSuspended"
>;

/** Reads the chain from a ticket. A set time means that it runs, whatever the other fields say. */
export function escalationStateOf(ticket: EscalationFields): EscalationState {
  const { escalationLevel: level, escalatesAt, escalationSecondsLeft: secondsLeft } = ticket;
  if (escalatesAt !== null) return { level, escalatesAt, secondsLeft: null, suspended: false };
  if (secondsLeft === null) return endedChain(level);
  return ticket.escalationSuspended
    ? suspendedChain(level, secondsLeft)
    : stoppedChain(level, secondsLeft);
}

/** The fields that store the chain; the inverse of {@link escalationStateOf}. */
export function escalationFieldsOf(state: EscalationState): EscalationFields {
  return {
    escalationLevel: state.level,
    escalatesAt: state.escalatesAt,
    escalationSecondsLeft: state.secondsLeft,
    escalationSuspended: state.suspended,
  };
}
