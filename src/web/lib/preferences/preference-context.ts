import { createContext, useContext, useSyncExternalStore } from "react";
import type { Preferences } from "./preferences.ts";
import type { PreferenceStore } from "./preference-store.ts";

export const PreferenceContext = createContext<PreferenceStore | null>(null);

export function usePreferenceStore(): PreferenceStore {
  const store = useContext(PreferenceContext);
  if (store === null) throw new Error("nobody provides preferences here");
  return store;
}

export function usePreferences(): Preferences {
  const store = usePreferenceStore();
  return useSyncExternalStore(store.subscribe, store.current);
}
