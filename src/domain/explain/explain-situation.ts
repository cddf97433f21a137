import type { Desk } from "../desk/desk.ts";
import type { Priority } from "../desk/priority.ts";
import type { Instant } from "../instant.ts";
import type { Person } from "../people/person.ts";
import type { Ticket } from "../ticket/ticket.ts";
import type { ExplainedClock } from "./explained-clock.ts";
import type { TicketHistory } from "./ticket-history.ts";

/** Everything an explanation is made from. */
export interface ExplainSituation {
  readonly ticket: Ticket;
  readonly history: TicketHistory;
  /** As it is now; what it was when a value was computed is not recorded. */
  readonly desk: Desk;
  /** The ticket's primary person; null = none. */
  readonly person: Person | null;
  /** Opening hours of a priority. */
  readonly clockOf: (priority: Priority) => ExplainedClock;
  readonly now: Instant;
}
