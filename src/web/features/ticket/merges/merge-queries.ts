import { queryOptions, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import type {
  TicketMerge as MergeCarrier,
  TicketUnmerge as UnmergeCarrier,
} from "../../../../contract/additions/ticket-merge.ts";
import type { JsonOf } from "../../../../contract/json-of.ts";
import type { Api } from "../../../lib/api/api.ts";
import { useApi } from "../../../lib/api/api-context.ts";
import { useNow } from "../../../lib/clock/use-now.ts";
import { ticketLogQuery } from "../conversation/log-queries.ts";
import type { Ticket } from "../ticket.ts";
import { mergesToTakeBack } from "./merges-to-take-back.ts";

export type TicketMerge = JsonOf<typeof MergeCarrier>;
export type TicketUnmerge = JsonOf<typeof UnmergeCarrier>;

async function listMerges(
  api: Api,
  ticketId: number,
  signal?: AbortSignal,
): Promise<readonly TicketMerge[]> {
  const path = `counterfoil/v1/tickets/${String(ticketId)}/merges`;
  return (await api.call<readonly TicketMerge[]>(path, { signal })).value;
}

const mergesQuery = (api: Api, ticketId: number) =>
  queryOptions({
    queryKey: ["ticket", ticketId, "merges"],
    queryFn: ({ signal }) => listMerges(api, ticketId, signal),
  });

/** The merges of a ticket that can be taken back now; asked for only where its log tells of one. */
export function useMergesToTakeBack(ticket: Ticket): readonly TicketMerge[] {
  const api = useApi();
  const now = useNow();
  const { data: log } = useInfiniteQuery(ticketLogQuery(api, ticket.TicketId));
  const isMerged = ticket.BaseStatus === "Merged";
  const tookIn = log?.pages.flat().some(({ Action }) => Action === "Ticket_JoinTickets");
  const { data: merges = [] } = useQuery({
    ...mergesQuery(api, ticket.TicketId),
    enabled: isMerged || tookIn === true,
  });
  return mergesToTakeBack(merges, ticket.TicketId, now);
}

/** Takes tickets out of the last merge that they went into a ticket by; null when there is none. */
export async function takeBack(
  api: Api,
  { survivorId, ticketIds }: { readonly survivorId: number; readonly ticketIds: readonly number[] },
): Promise<TicketUnmerge | null> {
  const merges = await listMerges(api, survivorId);
  const merge = merges.find(
    ({ IntoTicketId, TicketIds }) =>
      IntoTicketId === survivorId && ticketIds.every((id) => TicketIds.includes(id)),
  );
  if (merge === undefined) return null;
  const path = `counterfoil/v1/merges/${String(merge.MergeId)}/undo`;
  const body = { TicketIds: ticketIds };
  return (await api.call<TicketUnmerge>(path, { method: "POST", body })).value;
}
