import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useRef } from "react";
import { useApi } from "../../../lib/api/api-context.ts";
import { atMostEvery } from "../../../lib/live/at-most-every.ts";
import { useIsLive, useLive } from "../../../lib/live/live-context.ts";
import { readNews, type ListNews } from "../rows/ticket-rows.ts";
import type { TicketList } from "../rows/use-ticket-list.ts";

const ASK_AGAIN_MS = 5000;
const ASK_SELDOM_MS = 60_000;
/** However much happens, it is not asked more often. */
const REST_MS = 1000;
/** A list that moves by itself moves no more often, so that it can be read. */
const MOVE_MS = 3000;

const noNews: ListNews = { added: 0, removed: 0 };

/**
 * How many tickets have come into the list, and left it, since it is shown. Where nobody points at the
 * list or works in it (`mayMove`), it is made anew by itself.
 */
export function useNews(list: TicketList, { mayMove }: { readonly mayMove: boolean }): ListNews {
  const api = useApi();
  const client = useQueryClient();
  const isLive = useIsLive();
  const { snapshot, refresh } = list;
  const movedAt = useRef(-MOVE_MS);
  const now = useQuery({
    queryKey: ["queue", "news", snapshot?.id],
    enabled: snapshot !== null,
    staleTime: ASK_AGAIN_MS,
    refetchInterval: isLive ? ASK_SELDOM_MS : ASK_AGAIN_MS,
    queryFn: ({ signal }) =>
      snapshot === null ? Promise.resolve(noNews) : readNews(api, snapshot, signal),
  });
  const ask = useMemo(
    () =>
      atMostEvery(REST_MS, () => void client.invalidateQueries({ queryKey: ["queue", "news"] })),
    [client],
  );
  useLive((events) => {
    if (events.some(({ kind }) => kind === "ticket" || kind === "missed")) ask();
  });
  const news = now.data ?? noNews;
  const isNew = news.added > 0 || news.removed > 0;
  useEffect(() => {
    if (!mayMove || !isNew) return;
    const move = (): void => {
      movedAt.current = performance.now();
      refresh();
    };
    const timer = setTimeout(move, movedAt.current + MOVE_MS - performance.now());
    return () => clearTimeout(timer);
  }, [mayMove, isNew, refresh]);
  return news;
}
