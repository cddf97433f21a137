import { infiniteQueryOptions } from "@tanstack/react-query";
import type { TicketLogEntry } from "../../../../contract/additions/ticket-log-entry.ts";
import type { JsonOf } from "../../../../contract/json-of.ts";
import type { Api } from "../../../lib/api/api.ts";

export type LogEntry = JsonOf<typeof TicketLogEntry>;

const PAGE = 50;

/** What was done to a ticket, newest first, page by page. */
export const ticketLogQuery = (api: Api, ticketId: number) =>
  infiniteQueryOptions({
    queryKey: ["ticket", ticketId, "log"],
    initialPageParam: 0,
    queryFn: async ({ signal, pageParam }) =>
      (
        await api.call<readonly LogEntry[]>(`counterfoil/v1/tickets/${String(ticketId)}/log`, {
          query: { top: PAGE, after: pageParam > 0 ? pageParam : undefined },
          signal,
        })
      ).value,
    getNextPageParam: (page) => (page.length < PAGE ? undefined : page.at(-1)?.LogId),
  });
