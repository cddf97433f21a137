import type { Instant } from "../../../domain/instant.ts";
import type { Ticket } from "../../../domain/ticket/ticket.ts";

/** The stored state of one record, which conditions of a request are held against. */
export interface RecordState {
  /** Names it among all records that conditions are held against in the same place. */
  readonly recordId: number | string;
  /** Another one with every state that is stored: a number that goes up, or a hash of all there is. */
  readonly version: number | string;
  /** Null where nobody wrote that down. */
  readonly changedAt: Instant | null;
}

export function recordStateOf({ ticketId, version, lastChangedAt }: Ticket): RecordState {
  return { recordId: ticketId, version, changedAt: lastChangedAt };
}

/**
 * A message is answered with the ticket it is on, and whatever is stored of either is stored of the
 * ticket. The name holds both ids: on another ticket the same version is another state.
 */
export function messageStateOf(messageId: number, ticket: Ticket): RecordState {
  const { ticketId, version, lastChangedAt } = ticket;
  return { recordId: `${ticketId}.${messageId}`, version, changedAt: lastChangedAt };
}
