import type { Desk } from "../../desk/desk.ts";
import type { BusinessClock } from "../../business-clock.ts";
import type { Priority } from "../../desk/priority.ts";
import type { Instant } from "../../instant.ts";
import type { LogEntry } from "../save/save-decision.ts";
import { logChanges } from "../save/log-changes.ts";
import type { Ticket } from "../ticket.ts";
import type { StatusStay } from "../time-counters.ts";

/** Published number of the log action of a change to many tickets at once. */
const BATCH_OPERATION_ACTION = 29;

/** Who changes many tickets at once, when, and by what rules. */
export interface BulkSituation {
  readonly desk: Desk;
  readonly userId: number;
  readonly now: Instant;
  /** Opening hours of a priority. */
  readonly businessClock: (priority: Priority) => BusinessClock;
}

/** What such a change writes about one ticket. */
export interface BulkChange {
  readonly ticket: Ticket;
  readonly log: LogEntry;
  readonly stays: readonly StatusStay[];
}

/** A ticket with some fields changed, as one call that leaves its trace. */
export function bulkChange(
  stored: Ticket,
  changed: Partial<Ticket>,
  { desk, userId, now }: BulkSituation,
  stays: readonly StatusStay[] = [],
): BulkChange {
  const ticket: Ticket = {
    ...stored,
    ...changed,
    lastChangedAt: now,
    version: stored.version + 1,
  };
  const changes = logChanges(stored, ticket, desk.customFields);
  const log = { action: BATCH_OPERATION_ACTION, userId, at: now, changes, details: null };
  return { ticket, log, stays };
}
