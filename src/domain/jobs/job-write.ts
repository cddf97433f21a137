import type { BusinessClock } from "../business-clock.ts";
import type { Desk } from "../desk/desk.ts";
import type { Priority } from "../desk/priority.ts";
import type { Instant } from "../instant.ts";
import type { LogEntry } from "../ticket/save/save-decision.ts";
import type { Ticket } from "../ticket/ticket.ts";
import type { StatusStay } from "../ticket/time-counters.ts";
import type { Audience } from "../notifications/audience.ts";
import type { Notices } from "../notifications/notices.ts";

/** Everything that the desk decides from when it changes a ticket by itself. */
export interface JobSituation {
  /** The locked, stored ticket. */
  readonly stored: Ticket;
  readonly desk: Desk;
  /** Opening hours of a priority. */
  readonly businessClock: (priority: Priority) => BusinessClock;
  readonly now: Instant;
  readonly audience: Audience;
}

/** All that one change by the desk itself writes, in one transaction. */
export interface JobWrite {
  readonly ticket: Ticket;
  /** In the order in which things happened; by nobody, which is the system user. */
  readonly logs: readonly LogEntry[];
  readonly stays: readonly StatusStay[];
  readonly notices: Notices;
}
