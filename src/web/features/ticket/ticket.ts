import type { TicketEntity } from "../../../contract/carriers/ticket-entity.ts";
import type { JsonOf } from "../../../contract/json-of.ts";

/** A ticket as the server answers it. */
export type Ticket = JsonOf<typeof TicketEntity>;

/** A ticket with the version it was read in. */
export interface ReadTicket {
  readonly ticket: Ticket;
  /** For `If-Match`. */
  readonly tag: string | null;
}
