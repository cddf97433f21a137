import { queryOptions } from "@tanstack/react-query";
import type { Api } from "../../../lib/api/api.ts";

/** An entry of a pick list; the type of its carrier cannot be told, since it contains itself. */
interface Item {
  readonly Id: number;
  readonly Name: string | null;
  readonly FullName: string | null;
  readonly ToolTip: string | null;
  readonly ExtraInfo: string | null;
  readonly Deleted: boolean;
  readonly ChildItems: readonly Item[] | null;
}

/** Something that can be chosen from a list. */
export interface Choice {
  readonly id: number;
  /** With the names of what it is below: `Support/Software`. */
  readonly name: string;
  /** What else there is to know of it, such as that a colleague is away. */
  readonly hint: string;
  /** What the list tells of it for programs. */
  readonly extra: string;
}

/** What a pick list offers, in its order. */
export const listItemsQuery = (api: Api, list: string, language: string) =>
  queryOptions({
    queryKey: ["queue", "items", list, language],
    staleTime: 60_000,
    queryFn: async ({ signal }): Promise<readonly Choice[]> => {
      const { value } = await api.call<readonly Item[]>(`v1/MDOList/${list}`, { signal });
      return choicesOf(value);
    },
  });

function choicesOf(items: readonly Item[]): readonly Choice[] {
  return items
    .filter(({ Deleted }) => !Deleted)
    .flatMap(({ Id, Name, FullName, ToolTip, ExtraInfo, ChildItems }) => [
      { id: Id, name: FullName || (Name ?? ""), hint: ToolTip ?? "", extra: ExtraInfo ?? "" },
      ...choicesOf(ChildItems ?? []),
    ]);
}
