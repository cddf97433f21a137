import type { BusinessClock } from "../business-clock.ts";
import type { Desk } from "../desk/desk.ts";
import type { EscalationEvent, Priority } from "../desk/priority.ts";
import type { Instant } from "../instant.ts";
import { priorityOf } from "../ticket/save/find-on-desk.ts";
import type { Ticket } from "../ticket/ticket.ts";
import { reactToEscalationEvent } from "./react-to-escalation-event.ts";
import { suspendEscalation } from "./suspend-escalation.ts";
import {
  escalationFieldsOf,
  escalationStateOf,
  type EscalationFields,
} from "./ticket-escalation.ts";

/** By what the chain of a stored ticket is moved. */
interface ChainSurroundings {
  readonly desk: Desk;
  /** Opening hours of a priority. */
  readonly businessClock: (priority: Priority) => BusinessClock;
  readonly now: Instant;
}

/** The chain after one event by itself: it moves on an active ticket only, and is halted on others. */
export function escalationFieldsAfter(
  event: EscalationEvent,
  ticket: Pick<Ticket, keyof EscalationFields | "priorityId" | "baseStatus">,
  { desk, businessClock, now }: ChainSurroundings,
): EscalationFields {
  const priority = priorityOf(desk, ticket.priorityId);
  const ticketActive = ticket.baseStatus === "Active";
  const context = { priority, businessClock: businessClock(priority), now, ticketActive };
  const chain = reactToEscalationEvent(escalationStateOf(ticket), event, context);
  return escalationFieldsOf(ticketActive ? chain : suspendEscalation(chain, context));
}
