import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { SearchAnswer } from "../../../contract/additions/search-answer.ts";
import type { JsonOf } from "../../../contract/json-of.ts";
import type { Api } from "../../lib/api/api.ts";

export type Found = JsonOf<typeof SearchAnswer>;
export type FoundTicket = Found["Tickets"][number];
export type Mark = FoundTicket["TitleMarks"][number];

const PATH = "counterfoil/v1/search";

/** The first hits of a search, for a list that is typed into. */
export const quickSearchQuery = (api: Api, q: string, top: number) =>
  queryOptions({
    queryKey: ["search", "quick", q, top],
    enabled: q.trim() !== "",
    queryFn: async ({ signal }) =>
      (await api.call<Found>(PATH, { query: { q, top }, signal })).value,
  });

/** All hits of a search, page by page. */
export const searchQuery = (api: Api, q: string) =>
  infiniteQueryOptions({
    queryKey: ["search", "all", q],
    enabled: q.trim() !== "",
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: Found) => page.After ?? undefined,
    queryFn: async ({ signal, pageParam: after }) =>
      (await api.call<Found>(PATH, { query: { q, after }, signal })).value,
  });

/** A ticket that conditions were asked of as well; the search tells no more of it. */
export interface ListedTicket {
  readonly ticketId: number;
  readonly title: string;
  readonly status: string;
  readonly person: string;
  readonly company: string;
}

interface ListedPage {
  readonly "odata.count": number;
  readonly value: readonly Readonly<Record<string, string | number | null>>[];
}

export const LISTED_MAX = 100;

/** Tickets that have the words and meet the conditions, the newest first. */
export const listedQuery = (api: Api, filter: string) =>
  queryOptions({
    queryKey: ["search", "listed", filter],
    queryFn: async ({ signal }) => {
      const { value } = await api.call<ListedPage>("v1/Archive/FreetextTicket", {
        method: "POST",
        signal,
        body: {
          $select: "ticketId,title,ticketStatusName,person/fullName,contact/name",
          $filter: filter,
          $orderBy: "ticketId desc",
          $top: String(LISTED_MAX),
          $inlineCount: "AllPages",
        },
      });
      return { count: value["odata.count"], tickets: value.value.map(listedTicket) };
    },
  });

function listedTicket(row: ListedPage["value"][number]): ListedTicket {
  const text = (column: string): string => String(row[column] ?? "");
  return {
    ticketId: Number(row["ticketId"]),
    title: text("title"),
    status: text("ticketStatusName"),
    person: text("person/fullName"),
    company: text("contact/name"),
  };
}

/** How the tickets of a search are spread over the values of a column. */
export interface Facet {
  readonly value: string;
  readonly count: number;
}

interface GroupPage {
  readonly value: readonly Readonly<Record<string, string | number | null>>[];
}

export const facetQuery = (api: Api, filter: string, column: string) =>
  queryOptions({
    queryKey: ["search", "facet", filter, column],
    enabled: filter !== "",
    queryFn: async ({ signal }): Promise<readonly Facet[]> => {
      const name = `GroupBy(${column}):Header,HideDetail`;
      const count = "CountAll(ticketId):Header,HideDetail";
      const { value } = await api.call<GroupPage>("v1/Archive/FreetextTicket", {
        method: "POST",
        signal,
        body: { $select: `${name},${count}`, $filter: filter, $top: "1000" },
      });
      return value.value
        .map((row) => ({ value: String(row[name] ?? ""), count: Number(row[count] ?? 0) }))
        .filter((facet) => facet.value !== "" && facet.count > 0)
        .toSorted((one, other) => other.count - one.count);
    },
  });
