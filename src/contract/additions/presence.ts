import { defineCarrier } from "../carrier.ts";
import { int32, text } from "../member.ts";

/** Somebody who is at a ticket. */
export const Presence = defineCarrier("Presence", {
  TicketId: int32(),
  AssociateId: int32(),
  FullName: text(),
  /** Viewing, Replying, Noting or Gone. */
  Mode: text(),
});
