import type { Caller } from "../../domain/access/caller.ts";
import type { Desk } from "../../domain/desk/desk.ts";
import type { TicketDetails } from "../../domain/ticket/ticket-details.ts";

/** A ticket as it is now, with the configuration and the caller's rights of the same moment. */
export interface TicketView {
  readonly desk: Desk;
  readonly caller: Caller;
  readonly details: TicketDetails;
}
