import { useCallback, useSyncExternalStore } from "react";

/** What there is room for: one pane, as the styles have it, and tickets in cards or in columns. */
const widths = { onePane: "(width < 820px)", cards: "(width < 1200px)" } as const;

function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const media = matchMedia(query);
      media.addEventListener("change", listener);
      return () => media.removeEventListener("change", listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}

export const useHasOnePane = (): boolean => useMedia(widths.onePane);

export const useShowsCards = (): boolean => useMedia(widths.cards);
