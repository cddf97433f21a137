import { useSyncExternalStore } from "react";
import { fineTicker, roughTicker } from "./ticker.ts";

/** Milliseconds since 1970 by the server's clock, a little old. */
export const useNow = (): number => useSyncExternalStore(roughTicker.subscribe, roughTicker.now);

/** The same, as fresh as a countdown needs it. */
export const useCountdownNow = (): number =>
  useSyncExternalStore(fineTicker.subscribe, fineTicker.now);
