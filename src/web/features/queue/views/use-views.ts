import { useQueries, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { useApi } from "../../../lib/api/api-context.ts";
import { useText } from "../../../lib/i18n/use-text.ts";
import { atMostEvery } from "../../../lib/live/at-most-every.ts";
import { useIsLive, useLive } from "../../../lib/live/live-context.ts";
import { useNow } from "../list/use-now.ts";
import { countNow } from "../rows/ticket-rows.ts";
import { listBuiltInViews, type View } from "./view.ts";

const COUNT_AGAIN_MS = 5000;
const COUNT_SELDOM_MS = 60_000;

/** Views in the order in which they are listed. */
export function useViews(): readonly View[] {
  const say = useText();
  return listBuiltInViews(say, new Date(useNow()));
}

/** How many tickets each view has, a few seconds old at most; undefined until it is known. */
export function useViewCounts(views: readonly View[]): ReadonlyMap<string, number> {
  const api = useApi();
  const client = useQueryClient();
  const isLive = useIsLive();
  const count = useMemo(
    () =>
      atMostEvery(
        COUNT_AGAIN_MS,
        () => void client.invalidateQueries({ queryKey: ["queue", "count"] }),
      ),
    [client],
  );
  useLive((events) => {
    if (events.some(({ kind }) => kind === "ticket" || kind === "missed")) count();
  });
  const counts = useQueries({
    queries: views.map(({ viewId, filter }) => ({
      queryKey: ["queue", "count", viewId],
      refetchInterval: isLive ? COUNT_SELDOM_MS : COUNT_AGAIN_MS,
      queryFn: ({ signal }: { readonly signal: AbortSignal }) => countNow(api, filter, signal),
    })),
  });
  return new Map(
    views.flatMap(({ viewId }, index) => {
      const tickets = counts[index]?.data;
      return tickets === undefined ? [] : [[viewId, tickets] as const];
    }),
  );
}
