import { queryOptions, useQuery } from "@tanstack/react-query";
import type { Api } from "../../lib/api/api.ts";
import { useApi } from "../../lib/api/api-context.ts";
import { usePendingChanges } from "./save/pending-changes.ts";
import { applyChange } from "./save/ticket-change.ts";
import type { ReadTicket, Ticket } from "./ticket.ts";

export const ticketKey = (ticketId: number) => ["ticket", ticketId, "entity"] as const;

/** A ticket as it is stored, with its version. */
const ticketQuery = (api: Api, ticketId: number) =>
  queryOptions({
    queryKey: ticketKey(ticketId),
    queryFn: ({ signal }) => readTicket(api, ticketId, signal),
  });

export async function readTicket(
  api: Api,
  ticketId: number,
  signal?: AbortSignal,
): Promise<ReadTicket> {
  const { value, tag } = await api.call<Ticket>(`v1/Ticket/${String(ticketId)}`, { signal });
  return { ticket: value, tag };
}

/** A ticket with what is on its way to being stored. */
export function useTicket(ticketId: number) {
  const read = useQuery(ticketQuery(useApi(), ticketId));
  const pending = usePendingChanges(ticketId);
  const shown = read.data === undefined ? undefined : pending.reduce(applyChange, read.data.ticket);
  return { ...read, ticket: shown };
}
