import { useQuery } from "@tanstack/react-query";
import type { AuditEntry } from "../../../../contract/additions/audit-entry.ts";
import type { JsonOf } from "../../../../contract/json-of.ts";
import { useApi } from "../../../lib/api/api-context.ts";
import type { Area } from "./area.ts";

type Entry = JsonOf<typeof AuditEntry>;

/**
 * Who changed a row last, by what is written down of changes; null where that is not known or the
 * reader may not see it. `stored` is the form of the row that is asked about: another is asked anew.
 */
export function useLastChanger<T>(area: Area<T>, stored: T, isWanted: boolean): string | null {
  const api = useApi();
  const { auditedAs: what } = area;
  const key = String(area.keyOf(stored));
  const { data } = useQuery({
    queryKey: ["admin", "audit", "last", what, key, stored],
    enabled: isWanted && what !== undefined,
    retry: false,
    queryFn: async ({ signal }) => {
      const query = { what, key, top: 1 };
      const { value } = await api.call<readonly Entry[]>("counterfoil/v1/audit", { query, signal });
      return value[0]?.FullName || null;
    },
  });
  return data ?? null;
}
