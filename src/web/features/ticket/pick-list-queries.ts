import { queryOptions, useQuery } from "@tanstack/react-query";
import type { MDOListItem } from "../../../contract/carriers/mdo-list-item.ts";
import type { JsonOf } from "../../../contract/json-of.ts";
import type { Api } from "../../lib/api/api.ts";
import { useApi } from "../../lib/api/api-context.ts";
import { useNames } from "./use-names.ts";

type ListItem = JsonOf<typeof MDOListItem>;

const FRESH_MS = 5 * 60_000;

export interface PickedItem {
  readonly id: number;
  /** In the reader's language, with the names above it. */
  readonly name: string;
  /** What else the list tells of it, such as the base status of a status. */
  readonly extra: string;
  /** As the server keeps it, in all its languages. */
  readonly packedName: string;
}

const pickListQuery = (api: Api, list: string, additionalInfo: string) =>
  queryOptions({
    queryKey: ["pick-list", list, additionalInfo],
    staleTime: FRESH_MS,
    queryFn: ({ signal }) =>
      api.agent<readonly ListItem[]>(
        "MDO/GetList",
        { Name: list, ForceFlatList: true, AdditionalInfo: additionalInfo },
        { signal },
      ),
  });

/** The entries of a list that can be chosen; empty until they are there. */
export function usePickedItems(list: string, additionalInfo = ""): readonly PickedItem[] {
  const name = useNames();
  const { data = [] } = useQuery(pickListQuery(useApi(), list, additionalInfo));
  return data
    .filter(({ Deleted, Id }) => !Deleted && Id > 0)
    .map(({ Id, Name, FullName, ExtraInfo }) => ({
      id: Id,
      name: name(FullName || Name),
      extra: ExtraInfo ?? "",
      packedName: Name ?? "",
    }));
}
