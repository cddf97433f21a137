import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Api } from "../../../lib/api/api.ts";
import { useApi } from "../../../lib/api/api-context.ts";
import type { Area } from "./area.ts";

/** Colleagues' changes show within this time. */
const REFETCH_MS = 15_000;

export const rowsQuery = <T>(area: Pick<Area<T>, "name" | "store">, api: Api) =>
  queryOptions({
    queryKey: ["admin", area.name],
    queryFn: ({ signal }) => area.store.list(api, signal),
    refetchInterval: REFETCH_MS,
  });

export const useAreaRows = <T>(area: Area<T>) => useQuery(rowsQuery(area, useApi()));

/** Reads the rows anew, now. */
export function useFreshRows<T>(area: Area<T>): () => Promise<readonly T[]> {
  const api = useApi();
  const client = useQueryClient();
  return () => client.fetchQuery({ ...rowsQuery(area, api), staleTime: 0 });
}
