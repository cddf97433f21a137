import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { Dashboard as DashboardCarrier } from "../../../contract/additions/dashboard.ts";
import type { JsonOf } from "../../../contract/json-of.ts";
import type { Api } from "../../lib/api/api.ts";
import { dayOf, type Range } from "./dashboard-range.ts";

export type Dashboard = JsonOf<typeof DashboardCarrier>;
export type Tile = Dashboard["Tiles"][number];
export type Chart = Dashboard["Charts"][number];
export type Point = Chart["Series"][number]["Points"][number];

/** What a dashboard is about. */
export interface DashboardWish extends Range {
  readonly scope: "Me" | "Team";
  readonly categoryId: number | undefined;
  readonly hours: "Office" | "All";
  /** The range cannot be shown, so what was shown before stays. */
  readonly isFaulty: boolean;
}

export const chartNames = [
  "CreatedAndClosed",
  "BacklogByAge",
  "SlaByPriority",
  "TimeToReply",
  "TimeToClose",
  "Sentiment",
  "LoadPerAgent",
] as const;

export type ChartName = (typeof chartNames)[number];

const TILES_MS = 10_000;
const CHART_MS = 60_000;

/** Days are those of the reader: times are asked for, and told, by the clocks of the browser. */
const localHeaders = () => ({
  "so-timezone": Intl.DateTimeFormat().resolvedOptions().timeZone,
});

interface PartOptions {
  /** It is being read or pointed at, so it stays as it is. */
  readonly isHeld: boolean;
}

/** One part of a dashboard; each is asked for by itself, so that a failed one leaves the others. */
export const partQuery = (
  api: Api,
  part: "Tiles" | ChartName,
  { isFaulty, from, to, ...rest }: DashboardWish,
  { isHeld }: PartOptions,
) => {
  // The tiles are about now, whatever the range is.
  const wish = part === "Tiles" ? rest : { ...rest, from, to };
  return queryOptions({
    queryKey: ["dashboard", part, wish],
    enabled: part === "Tiles" || !isFaulty,
    placeholderData: keepPreviousData,
    refetchInterval: isHeld ? false : part === "Tiles" ? TILES_MS : CHART_MS,
    refetchOnWindowFocus: !isHeld,
    queryFn: async ({ signal }) => {
      const query = { ...wish, parts: part };
      const headers = localHeaders();
      return (await api.call<Dashboard>("counterfoil/v1/dashboard", { query, headers, signal }))
        .value;
    },
  });
};

interface ListedDays {
  readonly value: readonly { readonly createdAt: string }[];
}

/** The day nearest to an empty range on which a ticket came in; null = none ever did. */
export const nearestDayQuery = (api: Api, filter: string, { from, to }: Range) =>
  queryOptions({
    queryKey: ["dashboard", "nearest", filter, from, to],
    queryFn: async ({ signal }): Promise<string | null> => {
      const find = async (condition: string, direction: string) => {
        const { value } = await api.call<ListedDays>("v1/Archive/Ticket", {
          query: {
            $select: "createdAt",
            $filter: filter === "" ? condition : `${filter} and ${condition}`,
            $orderBy: `createdAt ${direction}`,
            $top: 1,
          },
          headers: localHeaders(),
          signal,
        });
        return value.value[0]?.createdAt ?? null;
      };
      const found =
        (await find(`createdAt beforeTime '${from}T00:00:00'`, "desc")) ??
        (await find(`createdAt afterTime '${to}T23:59:59'`, "asc"));
      return found === null ? null : dayOf(new Date(found));
    },
  });
