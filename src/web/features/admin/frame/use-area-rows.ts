import { queryOptions, useQuery } from "@tanstack/react-query";
import type { Api } from "../../../lib/api/api.ts";
import { useApi } from "../../../lib/api/api-context.ts";
import type { Area } from "./area.ts";
import { againIfChanged } from "./stored.ts";

/** Colleagues' changes show within this time. */
const REFETCH_MS = 15_000;

const rowsQuery = <T>(area: Pick<Area<T>, "name" | "store">, api: Api) =>
  queryOptions({
    queryKey: ["admin", area.name],
    queryFn: ({ signal }) => area.store.list(api, signal),
    refetchInterval: REFETCH_MS,
  });

export const useAreaRows = <T>(area: Area<T>) => useQuery(rowsQuery(area, useApi()));

/** A row with all that its form shows. */
export function useWholeRow<T extends object>(area: Area<T>, row: T) {
  const api = useApi();
  const { data, error, refetch } = useQuery({
    queryKey: ["admin", area.name, "row", area.keyOf(row)],
    queryFn: ({ signal }) => againIfChanged(() => area.store.read(api, row, signal)),
    refetchInterval: REFETCH_MS,
  });
  return { whole: data?.row, error, refetch };
}
