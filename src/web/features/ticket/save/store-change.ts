import type { QueryClient } from "@tanstack/react-query";
import type { Api } from "../../../lib/api/api.ts";
import { ApiError } from "../../../lib/api/api-error.ts";
import { readTicket, ticketKey } from "../ticket-queries.ts";
import type { ReadTicket, Ticket } from "../ticket.ts";
import type { PendingSave } from "./pending-changes.ts";
import { rebaseChange } from "./rebase-change.ts";
import { bodyOf, leaveOut, partsOf, type TicketChange } from "./ticket-change.ts";

/** So often somebody else may be faster before this is given up. */
const ATTEMPTS = 6;

export interface StoredChange {
  /** Null when nothing was left to be stored. */
  readonly change: TicketChange | null;
  /** As it is stored now. */
  readonly ticket: Ticket;
}

/**
 * Stores a change on top of whatever is stored by then. The version that is sent along makes sure that
 * nobody's work is written over: on a newer one the change is carried over and sent again, and what both
 * have changed is decided by the user.
 */
export async function storeChange(
  { api, client, ticketId }: { api: Api; client: QueryClient; ticketId: number },
  save: PendingSave,
): Promise<StoredChange> {
  let { change, was } = save;
  for (let attempt = 1; ; attempt += 1) {
    const stored =
      client.getQueryData<ReadTicket>(ticketKey(ticketId)) ?? (await readTicket(api, ticketId));
    const { change: rebased, conflicts } = rebaseChange(was, stored.ticket, change);
    change = rebased;
    was = stored.ticket;
    if (conflicts.length > 0) {
      const choice = await save.decide({ parts: conflicts, mine: change, theirs: stored.ticket });
      if (choice === "theirs") change = leaveOut(change, conflicts);
    }
    if (partsOf(change).length === 0) return { change: null, ticket: stored.ticket };
    try {
      const { value, tag } = await api.call<Ticket>(`v1/Ticket/${String(ticketId)}`, {
        method: "PUT",
        body: bodyOf(change),
        headers: stored.tag === null ? {} : { "if-match": stored.tag },
      });
      await client.cancelQueries({ queryKey: ticketKey(ticketId) });
      client.setQueryData<ReadTicket>(ticketKey(ticketId), { ticket: value, tag });
      return { change, ticket: value };
    } catch (error) {
      if (!isOlder(error) || attempt === ATTEMPTS) throw error;
      client.setQueryData<ReadTicket>(ticketKey(ticketId), await readTicket(api, ticketId));
    }
  }
}

const isOlder = (error: unknown): boolean => error instanceof ApiError && error.status === 412;
