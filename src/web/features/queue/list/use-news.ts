import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { useApi } from "../../../lib/api/api-context.ts";
import { atMostEvery } from "../../../lib/live/at-most-every.ts";
import { useIsLive, useLive } from "../../../lib/live/live-context.ts";
import { countNow } from "../rows/ticket-rows.ts";
import type { TicketList } from "../rows/use-ticket-list.ts";

const ASK_AGAIN_MS = 5000;
const ASK_SELDOM_MS = 60_000;
/** However much happens, it is not asked more often. */
const REST_MS = 1000;

/**
 * How many tickets the list has more, or fewer, than are shown. Where nobody points at the list or works in
 * it (`mayMove`), it is made anew by itself.
 */
export function useNews(list: TicketList, { mayMove }: { readonly mayMove: boolean }): number {
  const api = useApi();
  const client = useQueryClient();
  const isLive = useIsLive();
  const { snapshot, refresh } = list;
  const now = useQuery({
    queryKey: ["queue", "news", snapshot?.id],
    enabled: snapshot !== null,
    staleTime: ASK_AGAIN_MS,
    refetchInterval: isLive ? ASK_SELDOM_MS : ASK_AGAIN_MS,
    queryFn: ({ signal }) => countNow(api, snapshot?.wish.filter ?? "", signal),
  });
  const ask = useMemo(
    () =>
      atMostEvery(REST_MS, () => void client.invalidateQueries({ queryKey: ["queue", "news"] })),
    [client],
  );
  useLive((events) => {
    if (events.some(({ kind }) => kind === "ticket" || kind === "missed")) ask();
  });
  const news = snapshot === null || now.data === undefined ? 0 : now.data - snapshot.count;
  useEffect(() => {
    if (mayMove && news !== 0) refresh();
  }, [mayMove, news, refresh]);
  return news;
}
