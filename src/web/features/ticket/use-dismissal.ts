import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Preference } from "../../../contract/carriers/preference.ts";
import type { JsonOf } from "../../../contract/json-of.ts";
import type { Api } from "../../lib/api/api.ts";
import { useApi } from "../../lib/api/api-context.ts";

const SECTION = "Counterfoil.DismissedSuggestions";
const NOTHING = 0;

/** The category that the user does not want for a ticket, as the server keeps it for all his devices; 0 = none. */
const dismissalQuery = (api: Api, ticketId: number) =>
  queryOptions({
    queryKey: ["ticket", ticketId, "dismissal"],
    queryFn: async ({ signal }) => {
      const kept = await api.agent<JsonOf<typeof Preference> | null>(
        "Preference/GetPreferenceByName",
        { PrefSection: SECTION, PrefKey: String(ticketId), PrefLevel: "Individual" },
        { signal },
      );
      return Number(kept?.RawValue ?? NOTHING);
    },
  });

export interface Dismissal {
  /** Null until it is known. */
  readonly categoryId: number | null;
  readonly dismiss: (categoryId: number) => void;
  readonly error: Error | null;
}

/** Whether the user has said no to a suggested category, and saying so; seen at once, taken back when it is refused. */
export function useDismissal(ticketId: number): Dismissal {
  const api = useApi();
  const client = useQueryClient();
  const query = dismissalQuery(api, ticketId);
  const { data, isError } = useQuery(query);
  const dismissal = useMutation({
    mutationFn: (categoryId: number) =>
      api.agent("Preference/SavePreferences", {
        Preferences: [
          {
            Specification: { Section: SECTION, Key: String(ticketId) },
            RawValue: String(categoryId),
          },
        ],
      }),
    onSuccess: (_, categoryId) => client.setQueryData(query.queryKey, categoryId),
  });
  const stored = data ?? (isError ? NOTHING : null);
  return {
    categoryId: dismissal.isPending ? dismissal.variables : stored,
    dismiss: (categoryId) => dismissal.mutate(categoryId),
    error: dismissal.error,
  };
}
