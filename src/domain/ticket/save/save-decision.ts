import type { Instant } from "../../instant.ts";
import type { Ticket } from "../ticket.ts";
import type { StatusStay } from "../time-counters.ts";
import type { LogChange } from "./log-changes.ts";
import type { Refusal } from "./refusal.ts";

/** What the log says of one call. */
export interface LogEntry {
  /** Published number of the action. */
  readonly action: number;
  readonly userId: number;
  readonly at: Instant;
  readonly changes: readonly LogChange[];
  /** What the numbered fields cannot express, such as persons added and removed. */
  readonly details: Readonly<Record<string, unknown>> | null;
}

/** All that one save writes, in one transaction. */
export interface TicketWrite {
  /** The new state; `ticketId` 0 asks for a new row. */
  readonly ticket: Ticket;
  readonly log: LogEntry;
  readonly stays: readonly StatusStay[];
  /** The title changed, so the copies on the messages change with it. */
  readonly retitled: boolean;
  /** Category whose counter of automatic assignments goes up by one; 0 = none. */
  readonly countDelegationIn: number;
  /** The creator's category is to be remembered as the last one used. */
  readonly rememberCategory: boolean;
}

/** What a write has beside the ticket and the log where nothing else follows from it. */
export const nothingBeside = {
  stays: [],
  retitled: false,
  countDelegationIn: 0,
  rememberCategory: false,
} as const satisfies Omit<TicketWrite, "ticket" | "log">;

/** The outcome of deciding a save. */
export type SaveDecision =
  | { readonly kind: "refused"; readonly refusals: readonly Refusal[] }
  | { readonly kind: "unchanged"; readonly ticket: Ticket }
  | { readonly kind: "write"; readonly write: TicketWrite };
