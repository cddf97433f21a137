import { useQueries } from "@tanstack/react-query";
import { useApi } from "../../../lib/api/api-context.ts";
import { useText } from "../../../lib/i18n/use-text.ts";
import { useNow } from "../list/use-now.ts";
import { countNow } from "../rows/ticket-rows.ts";
import { listBuiltInViews, type View } from "./view.ts";

const COUNT_AGAIN_MS = 5000;

/** Views in the order in which they are listed. */
export function useViews(): readonly View[] {
  const say = useText();
  return listBuiltInViews(say, new Date(useNow()));
}

/** How many tickets each view has, a few seconds old at most; undefined until it is known. */
export function useViewCounts(views: readonly View[]): ReadonlyMap<string, number> {
  const api = useApi();
  const counts = useQueries({
    queries: views.map(({ viewId, filter }) => ({
      queryKey: ["queue", "count", viewId],
      refetchInterval: COUNT_AGAIN_MS,
      queryFn: ({ signal }: { readonly signal: AbortSignal }) => countNow(api, filter, signal),
    })),
  });
  return new Map(
    views.flatMap(({ viewId }, index) => {
      const count = counts[index]?.data;
      return count === undefined ? [] : [[viewId, count] as const];
    }),
  );
}
