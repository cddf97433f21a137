import { useText } from "../../lib/i18n/use-text.ts";
import { useIsOffline } from "../../lib/offline/use-is-offline.ts";

/** Says what still works while there is no network. */
export function OfflineBanner() {
  const say = useText();
  if (!useIsOffline()) return null;
  return <output className="block bg-warn-soft px-4 py-2 text-warn">{say("shell.offline")}</output>;
}
