import { queryOptions, skipToken, useQuery } from "@tanstack/react-query";
import type { Api } from "../../../lib/api/api.ts";
import { useApi } from "../../../lib/api/api-context.ts";
import type { Area } from "./area.ts";
import { againIfChanged, type Stored } from "./stored.ts";

/** Colleagues' changes show within this time. */
const REFETCH_MS = 15_000;

const rowsQuery = <T>(area: Pick<Area<T>, "name" | "store">, api: Api) =>
  queryOptions({
    queryKey: ["admin", area.name],
    queryFn: ({ signal }) => area.store.list(api, signal),
    refetchInterval: REFETCH_MS,
  });

export const useAreaRows = <T>(area: Area<T>) => useQuery(rowsQuery(area, useApi()));

export const rowKey = <T>(area: Pick<Area<T>, "name" | "keyOf">, row: T | null) =>
  ["admin", area.name, "row", row === null ? "" : area.keyOf(row)] as const;

/** A row with all that its form shows; of no row nothing. */
export function useWholeRow<T extends object>(area: Area<T>, row: T | null) {
  const api = useApi();
  return useQuery({
    queryKey: rowKey(area, row),
    queryFn:
      row === null
        ? skipToken
        : ({ signal }) => againIfChanged(() => area.store.read(api, row, signal)),
    select: (stored: Stored<T>) => stored.row,
    refetchInterval: REFETCH_MS,
  });
}
