import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { useApi } from "../../../lib/api/api-context.ts";
import { countNow } from "../rows/ticket-rows.ts";
import type { TicketList } from "../rows/use-ticket-list.ts";

const ASK_AGAIN_MS = 5000;

/**
 * How many tickets the list has more, or fewer, than are shown. Where nobody points at the list or works in
 * it (`mayMove`), it is made anew by itself.
 */
export function useNews(list: TicketList, { mayMove }: { readonly mayMove: boolean }): number {
  const api = useApi();
  const { snapshot, refresh } = list;
  const now = useQuery({
    queryKey: ["queue", "news", snapshot?.id],
    enabled: snapshot !== null,
    staleTime: ASK_AGAIN_MS,
    refetchInterval: ASK_AGAIN_MS,
    queryFn: ({ signal }) => countNow(api, snapshot?.wish.filter ?? "", signal),
  });
  const news = snapshot === null || now.data === undefined ? 0 : now.data - snapshot.count;
  useEffect(() => {
    if (mayMove && news !== 0) refresh();
  }, [mayMove, news, refresh]);
  return news;
}
