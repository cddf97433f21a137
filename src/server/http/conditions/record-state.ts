import type { Instant } from "../../../domain/instant.ts";
import type { Ticket } from "../../../domain/ticket/ticket.ts";

/** The stored state of one record, which conditions of a request are held against. */
export interface RecordState {
  readonly recordId: number;
  /** Goes up by one with every state that is stored. */
  readonly version: number;
  readonly changedAt: Instant;
}

export function recordStateOf({ ticketId, version, lastChangedAt }: Ticket): RecordState {
  return { recordId: ticketId, version, changedAt: lastChangedAt };
}
