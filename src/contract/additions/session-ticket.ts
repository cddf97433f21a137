import { defineCarrier } from "../carrier.ts";
import { text } from "../member.ts";

/** A ticket that was just made. It is shown this once. */
export const SessionTicket = defineCarrier("SessionTicket", {
  Ticket: text(),
  /** In UTC. */
  ValidUntil: text(),
});
