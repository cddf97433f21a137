import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Api } from "../../../lib/api/api.ts";
import { useApi } from "../../../lib/api/api-context.ts";
import type { Area } from "./area.ts";

/** Colleagues' changes show within this time. */
const REFETCH_MS = 15_000;

const rowsQuery = <T>(area: Pick<Area<T>, "name" | "store">, api: Api) =>
  queryOptions({
    queryKey: ["admin", area.name],
    queryFn: ({ signal }) => area.store.list(api, signal),
    refetchInterval: REFETCH_MS,
  });

export const useAreaRows = <T>(area: Area<T>) => useQuery(rowsQuery(area, useApi()));

/** A row of the list with all that its form shows. */
export function useWholeRow<T extends object>(area: Area<T>, row: T) {
  const api = useApi();
  const { details } = area.store;
  const { data, error, refetch } = useQuery({
    queryKey: ["admin", area.name, "details", area.keyOf(row)],
    queryFn: async ({ signal }): Promise<Partial<T> | null> =>
      (await details?.(api, row, signal)) ?? null,
    refetchInterval: REFETCH_MS,
    enabled: details !== undefined,
  });
  const isThere = details === undefined || data !== undefined;
  return { whole: isThere ? { ...row, ...data } : undefined, error, refetch };
}

/** Reads a row anew, now; undefined when it is gone. */
export function useFreshRow<T>(area: Area<T>): (key: string | number) => Promise<T | undefined> {
  const api = useApi();
  const client = useQueryClient();
  return async (key) => {
    const rows = await client.fetchQuery({ ...rowsQuery(area, api), staleTime: 0 });
    const row = rows.find((each) => area.keyOf(each) === key);
    return row === undefined ? undefined : { ...row, ...(await area.store.details?.(api, row)) };
  };
}
