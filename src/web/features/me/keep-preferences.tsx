import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { Preference } from "../../../contract/carriers/preference.ts";
import type { JsonOf } from "../../../contract/json-of.ts";
import { useApi } from "../../lib/api/api-context.ts";
import { usePreferences, usePreferenceStore } from "../../lib/preferences/preference-context.ts";

const specification = { Section: "Counterfoil", Key: "Workspace" };

/** Several choices in a row are stored once. */
const SAVE_AFTER_MS = 800;

/**
 * Keeps the preferences of a user on the server, so that they are the same on every device. What is
 * there counts when the page is opened; what is chosen afterwards, even before it has come, goes there.
 */
export function KeepPreferences() {
  const api = useApi();
  const store = usePreferenceStore();
  const current = JSON.stringify(usePreferences());
  const kept = useRef<string | null>(null);
  const opened = useRef(store.current());
  const stored = useQuery({
    queryKey: ["preferences"],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) => {
      const name = { PrefSection: specification.Section, PrefKey: specification.Key };
      const body = { ...name, PrefLevel: "Individual" };
      const found = await api.agent<JsonOf<typeof Preference> | null>(
        "Preference/GetPreferenceByName",
        body,
        { signal },
      );
      return found?.RawValue ?? "";
    },
  });
  const { data } = stored;
  useEffect(() => {
    if (data === undefined) return undefined;
    if (kept.current === null) {
      const chosen = changesOf(opened.current, store.current());
      if (data !== "") store.change({ ...readObject(data), ...chosen });
      kept.current = Object.keys(chosen).length === 0 ? JSON.stringify(store.current()) : "";
    }
    if (kept.current === current) return undefined;
    const timer = setTimeout(() => {
      kept.current = current;
      const preference = { Specification: specification, Level: "Individual", RawValue: current };
      // What does not get through is tried with the next choice; this device has it already.
      void api.agent("Preference/SavePreference", { Preference: preference }).catch(() => {
        kept.current = "";
      });
    }, SAVE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [api, current, data, store]);
  return null;
}

/** What of the later ones is not as in the earlier ones. */
function changesOf(earlier: object, later: object): object {
  const known = new Map(Object.entries(earlier));
  return Object.fromEntries(
    Object.entries(later).filter(([name, value]) => known.get(name) !== value),
  );
}

function readObject(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}
