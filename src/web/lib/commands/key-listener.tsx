import { useEffect } from "react";
import { usePreferenceStore } from "../preferences/preference-context.ts";
import { useCommandRegistry } from "./command-context.ts";
import { createKeyDispatcher, takesText } from "./dispatch-keys.ts";

/** Runs the commands whose keys are pressed anywhere on the page. */
export function KeyListener() {
  const registry = useCommandRegistry();
  const preferences = usePreferenceStore();
  useEffect(() => {
    const dispatch = createKeyDispatcher({
      commands: registry.list,
      keys: () => preferences.current().keys,
      singleKeys: () => preferences.current().singleKeys,
      now: () => performance.now(),
    });
    const listen = (event: KeyboardEvent): void => {
      // A menu or a list that made use of the key says so.
      if (event.defaultPrevented || event.isComposing) return;
      if (dispatch(event, takesText(event.target))) event.preventDefault();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [registry, preferences]);
  return null;
}
