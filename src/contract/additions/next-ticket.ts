import { defineCarrier } from "../carrier.ts";
import { TicketEntity } from "../carriers/ticket-entity.ts";
import { embedded, int32, text } from "../member.ts";

/** The ticket that somebody got from the queue, and why this one. Its times are in UTC. */
export const NextTicket = defineCarrier("NextTicket", {
  /** Null when none waits. */
  Ticket: embedded(TicketEntity),
  Reason: text(),
  /** The category whose queue it waited in. */
  QueueCategory: text(),
  DeadlineAt: text(),
  /** When the next postponed ticket of nobody comes back. */
  NextPostponedAt: text(),
});

/** A ticket that somebody put back. Its time is in UTC. */
export const QueueSkip = defineCarrier("QueueSkip", {
  TicketId: int32(),
  Title: text(),
  AssociateId: int32(),
  FullName: text(),
  Reason: text(),
  At: text(),
});
