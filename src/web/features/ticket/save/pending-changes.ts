import { useMutationState } from "@tanstack/react-query";
import type { Ticket } from "../ticket.ts";
import type { Part, TicketChange } from "./ticket-change.ts";

export const saveKey = (ticketId: number) => ["ticket", ticketId, "save"] as const;

export type Choice = "mine" | "theirs";

/** Two people changed the same things of a ticket. */
export interface Disagreement {
  readonly parts: readonly Part[];
  readonly mine: TicketChange;
  readonly theirs: Ticket;
}

/** A change that is on its way. */
export interface PendingSave {
  readonly change: TicketChange;
  /** What was seen of the ticket when it was made: at least the parts that it changes. */
  readonly was: Ticket | TicketChange;
  readonly decide: (disagreement: Disagreement) => Promise<Choice>;
}

/** What is being stored of a ticket, from anywhere on the page, the oldest first. */
export function usePendingChanges(ticketId: number): readonly TicketChange[] {
  return useMutationState({
    filters: { mutationKey: saveKey(ticketId), status: "pending" },
    select: ({ state }) => (state.variables as PendingSave).change,
  });
}
