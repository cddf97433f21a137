import { readPreferences, type Preferences } from "./preferences.ts";

/** The preferences of this device; every tab that is open hears of a change. */
export interface PreferenceStore {
  readonly current: () => Preferences;
  readonly change: (wish: Partial<Preferences>) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

const KEY = "counterfoil.preferences";

/** `storage` may refuse to store, as in a private window: the preferences then last for the visit. */
export function createPreferenceStore(
  storage: Pick<Storage, "getItem" | "setItem">,
  tabs: Pick<Window, "addEventListener">,
): PreferenceStore {
  let current = readPreferences(storage.getItem(KEY));
  const listeners = new Set<() => void>();
  const announce = (next: Preferences): void => {
    current = next;
    for (const listener of listeners) listener();
  };
  tabs.addEventListener("storage", (event) => {
    if (event.key === KEY || event.key === null) announce(readPreferences(storage.getItem(KEY)));
  });
  return {
    current: () => current,
    change: (wish) => {
      const next = readPreferences(JSON.stringify({ ...current, ...wish }));
      announce(next);
      try {
        storage.setItem(KEY, JSON.stringify(next));
      } catch {
        // The device stores nothing; what was chosen holds until the page is closed.
      }
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
