import { queryOptions } from "@tanstack/react-query";
import type { ListView, ListViewCounts } from "../../../../contract/additions/list-view.ts";
import type { JsonOf } from "../../../../contract/json-of.ts";
import type { Api } from "../../../lib/api/api.ts";
import type { View } from "./view.ts";

type Stored = JsonOf<typeof ListView>;

const PATH = "counterfoil/v1/views";

export const viewsQuery = (api: Api) =>
  queryOptions({
    queryKey: ["views", "list"],
    staleTime: 60_000,
    queryFn: async ({ signal }): Promise<readonly View[]> => {
      const { value } = await api.call<readonly Stored[]>(PATH, { signal });
      return value.map(viewOf);
    },
  });

/** How many tickets each view has, by its id. */
export const viewCountsQuery = (api: Api) =>
  queryOptions({
    queryKey: ["views", "counts"],
    queryFn: async ({ signal }): Promise<Readonly<Record<string, number>>> => {
      const { value } = await api.call<JsonOf<typeof ListViewCounts>>(`${PATH}/counts`, { signal });
      return value.Counts;
    },
  });

/** What is stored of a view; what is absent stays as it is. */
export type ViewWish = Partial<
  Pick<View, "name" | "filter" | "orderBy" | "columns" | "isPinned">
> & {
  readonly scope?: "Private" | "Team";
};

export async function addView(api: Api, wish: ViewWish): Promise<View> {
  return viewOf((await api.call<Stored>(PATH, { method: "POST", body: bodyOf(wish) })).value);
}

export async function changeView(api: Api, view: View, wish: ViewWish): Promise<View> {
  const path = `${PATH}/${view.viewId}`;
  // The conditions are read as a whole, so they are sent even where they stay.
  const body = bodyOf(
    view.scope === "BuiltIn"
      ? wish
      : { filter: view.filter, orderBy: view.orderBy, columns: view.columns, ...wish },
  );
  return viewOf((await api.call<Stored>(path, { method: "PUT", body })).value);
}

export async function deleteView(api: Api, viewId: string): Promise<void> {
  await api.call(`${PATH}/${viewId}`, { method: "DELETE" });
}

const bodyOf = ({ name, filter, orderBy, columns, isPinned, scope }: ViewWish) => ({
  Name: name,
  Filter: filter,
  OrderBy: orderBy,
  Columns: columns,
  IsPinned: isPinned,
  Scope: scope,
});

function viewOf(stored: Stored): View {
  return {
    viewId: stored.ViewId ?? "",
    name: stored.Name ?? "",
    filter: stored.Filter ?? "",
    orderBy: stored.OrderBy ?? "",
    columns: stored.Columns?.map((column) => column ?? "") ?? [],
    scope: scopeOf(stored.Scope),
    isPinned: stored.IsPinned,
    mayChange: stored.MayChange,
  };
}

function scopeOf(scope: string | null): View["scope"] {
  return scope === "Team" || scope === "BuiltIn" ? scope : "Private";
}
