import { readSearchValue } from "../../../domain/search/search-value.ts";
import type { AppErrorCode } from "../../errors.ts";
import { findList } from "./find-list.ts";
import { ListAttributes } from "./list-attributes.ts";
import type { ListItem, ListReading } from "./mdo-list.ts";
import { readList, type ListHistory } from "./read-list.ts";

/** How a call asks for a list. */
export interface ListWish {
  readonly name: string | null;
  readonly additional?: string | null;
  readonly search?: string | null;
  readonly isFlat: boolean;
  readonly history?: ListHistory;
  /** What a list that does not exist is answered with; default: the request is wrong. */
  readonly missing?: Extract<AppErrorCode, "validation" | "notFound">;
}

/** The entries that a call asks for. Everybody who may call at all may. */
export async function askList(
  { context, caller, presentation }: Omit<ListReading, "attributes">,
  wish: ListWish,
): Promise<readonly ListItem[]> {
  const named = findList(wish.name ?? "", wish.missing ?? "validation");
  const search = readSearchValue(wish.search ?? "");
  const question = {
    context,
    caller,
    presentation,
    attributes: new ListAttributes(wish.additional ?? ""),
    // What is found stands side by side.
    isFlat: wish.isFlat || search !== null,
    search,
  };
  return readList(named, question, wish.history);
}
