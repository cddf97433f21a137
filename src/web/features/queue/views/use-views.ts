import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { useApi } from "../../../lib/api/api-context.ts";
import { useText } from "../../../lib/i18n/use-text.ts";
import { useNow } from "../../../lib/clock/use-now.ts";
import { atMostEvery } from "../../../lib/live/at-most-every.ts";
import { useIsLive, useLive } from "../../../lib/live/live-context.ts";
import { viewCountsQuery, viewsQuery } from "./view-queries.ts";
import { listBuiltInViews, mergeViews, type View } from "./view.ts";

const COUNT_AGAIN_MS = 5000;
const COUNT_SELDOM_MS = 60_000;

export interface Views {
  /** In the order in which they are listed; those that every desk has are there at once. */
  readonly views: readonly View[];
  /** There are no others. */
  readonly isComplete: boolean;
}

export function useViews(): Views {
  const say = useText();
  const now = useNow();
  const stored = useQuery(viewsQuery(useApi()));
  const views = useMemo(
    () => mergeViews(listBuiltInViews(say, new Date(now)), stored.data ?? []),
    [say, now, stored.data],
  );
  return { views, isComplete: !stored.isPending };
}

/** How many tickets each view has, a few seconds old at most; undefined until it is known. */
export function useViewCounts(): Readonly<Record<string, number>> {
  const client = useQueryClient();
  const isLive = useIsLive();
  const count = useMemo(
    () =>
      atMostEvery(
        COUNT_AGAIN_MS,
        () => void client.invalidateQueries({ queryKey: ["views", "counts"] }),
      ),
    [client],
  );
  useLive((events) => {
    if (events.some(({ kind }) => kind === "ticket" || kind === "missed")) count();
  });
  const counts = useQuery({
    ...viewCountsQuery(useApi()),
    refetchInterval: isLive ? COUNT_SELDOM_MS : COUNT_AGAIN_MS,
  });
  return counts.data ?? {};
}
