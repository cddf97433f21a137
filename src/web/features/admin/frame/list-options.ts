import { queryOptions, useQuery } from "@tanstack/react-query";
import type { MDOListItem } from "../../../../contract/carriers/mdo-list-item.ts";
import type { TicketCategoryEntity } from "../../../../contract/carriers/ticket-category-entity.ts";
import type { TicketPriorityEntity } from "../../../../contract/carriers/ticket-priority-entity.ts";
import type { TicketStatusEntity } from "../../../../contract/carriers/ticket-status-entity.ts";
import type { TicketTypeEntity } from "../../../../contract/carriers/ticket-type-entity.ts";
import type { JsonOf } from "../../../../contract/json-of.ts";
import type { Api } from "../../../lib/api/api.ts";
import { useApi } from "../../../lib/api/api-context.ts";
import type { Option } from "./fields.tsx";
import { readItems } from "./list-store.ts";
import { useNameOf } from "./name-control.tsx";

interface Rows {
  readonly TicketCategory: JsonOf<typeof TicketCategoryEntity>;
  readonly TicketPriority: JsonOf<typeof TicketPriorityEntity>;
  readonly TicketStatus: JsonOf<typeof TicketStatusEntity>;
  readonly TicketType: JsonOf<typeof TicketTypeEntity>;
}

const itemsQuery = <List extends keyof Rows>(api: Api, list: List) =>
  queryOptions({
    queryKey: ["admin", "list", list],
    queryFn: ({ signal }) => readItems<Rows[List]>(api, list, signal),
  });

function useItems<List extends keyof Rows>(list: List): readonly Rows[List][] {
  return useQuery(itemsQuery(useApi(), list)).data ?? [];
}

export function useStatusOptions(): readonly Option[] {
  const nameOf = useNameOf();
  return useItems("TicketStatus").map((status) => ({
    value: status.TicketStatusId,
    label: nameOf(status.Name ?? ""),
  }));
}

export function usePriorityOptions(): readonly Option[] {
  const nameOf = useNameOf();
  return useItems("TicketPriority")
    .filter(({ Status }) => Status !== "Deleted")
    .map(({ TicketPriorityId, Name }) => ({ value: TicketPriorityId, label: nameOf(Name ?? "") }));
}

export function useTypeOptions(): readonly Option[] {
  const nameOf = useNameOf();
  return useItems("TicketType").map(({ TicketTypeId, Name }) => ({
    value: TicketTypeId,
    label: nameOf(Name ?? ""),
  }));
}

export const useCategoryRows = () => useItems("TicketCategory");

export function useCategoryOptions(): readonly Option[] {
  const nameOf = useNameOf();
  return useCategoryRows().map((category) => ({
    value: category.TicketCategoryId,
    label: nameOf(category.Fullname ?? category.Name ?? ""),
  }));
}

type Item = JsonOf<typeof MDOListItem>;

const pickListQuery = (api: Api, list: "associate" | "ejuser") =>
  queryOptions({
    queryKey: ["admin", "pick-list", list],
    queryFn: async ({ signal }) =>
      (await api.call<readonly Item[]>(`v1/MDOList/${list}`, { signal })).value,
  });

/** Everybody who works here, by the id of the associate. */
export function useUserOptions(): readonly Option[] {
  const users = useQuery(pickListQuery(useApi(), "associate")).data ?? [];
  return users.map(({ Id, Name }) => ({ value: Id, label: Name ?? "" }));
}

/** The same people, by the id that escalation levels name them with. */
export function useServiceUserOptions(): readonly Option[] {
  const users = useQuery(pickListQuery(useApi(), "ejuser")).data ?? [];
  return users.map(({ Id, Name }) => ({ value: Id, label: Name ?? "" }));
}

/** An option that stands for none, before the others. */
export const withNone = (
  options: readonly Option[],
  label: string,
  none = 0,
): readonly Option[] => [{ value: none, label }, ...options];
