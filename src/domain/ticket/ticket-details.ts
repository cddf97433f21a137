import type { Project } from "../commerce/project.ts";
import type { Sale } from "../commerce/sale.ts";
import type { Person } from "../people/person.ts";
import type { MessageSummary } from "./message-summary.ts";
import type { Ticket } from "./ticket.ts";

/** What a ticket refers to outside the desk's configuration, by id. */
export interface TicketReferences {
  readonly persons: ReadonlyMap<number, Person>;
  readonly sales: ReadonlyMap<number, Sale>;
  readonly projects: ReadonlyMap<number, Project>;
}

/** A ticket with everything that one answer about it shows. */
export interface TicketDetails {
  readonly ticket: Ticket;
  /** Oldest first. */
  readonly messages: readonly MessageSummary[];
  readonly references: TicketReferences;
}
