import { useSyncExternalStore } from "react";
import { useText } from "../../lib/i18n/use-text.ts";

/** Says what still works while there is no network. */
export function OfflineBanner() {
  const say = useText();
  if (useIsOnline()) return null;
  return <output className="block bg-warn-soft px-4 py-2 text-warn">{say("shell.offline")}</output>;
}

function subscribe(listener: () => void): () => void {
  addEventListener("online", listener);
  addEventListener("offline", listener);
  return () => {
    removeEventListener("online", listener);
    removeEventListener("offline", listener);
  };
}

const useIsOnline = (): boolean => useSyncExternalStore(subscribe, () => navigator.onLine);
