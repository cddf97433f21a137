import type { Members } from "../../../../contract/carrier.ts";
import type { Arguments } from "../../../../contract/input.ts";
import { bool, int32, list, text } from "../../../../contract/member.ts";
import type { ListWish } from "../../mdo-lists/ask-list.ts";

/** The arguments by which operations ask for a list, whether its entries are to be selected or not. */
interface ListArguments<M extends Members> {
  readonly body: { readonly kind: "arguments"; readonly members: M };
  readonly wishOf: (body: Arguments<M>) => ListWish;
}

/** The whole list. */
export const wholeList = listArguments(
  { Name: text(), ForceFlatList: bool(), AdditionalInfo: text(), OnlyHistory: bool() },
  (body) => ({
    name: body.Name,
    additional: body.AdditionalInfo,
    isFlat: body.ForceFlatList,
    history: { ids: null, onlyHistory: body.OnlyHistory },
  }),
);

/** The list with the given entries first. */
export const listWithHistory = listArguments(
  {
    Name: text(),
    ForceFlatList: bool(),
    AdditionalInfo: text(),
    HistoryItems: list(int32()),
    OnlyHistory: bool(),
  },
  (body) => ({
    name: body.Name,
    additional: body.AdditionalInfo,
    isFlat: body.ForceFlatList,
    history: { ids: body.HistoryItems, onlyHistory: body.OnlyHistory },
  }),
);

/** What a search finds in the list. */
export const listWithRestriction = listArguments(
  { Name: text(), AdditionalInfo: text(), SearchValue: text() },
  (body) => ({
    name: body.Name,
    additional: body.AdditionalInfo,
    search: body.SearchValue,
    isFlat: true,
  }),
);

function listArguments<const M extends Members>(
  members: M,
  wishOf: (body: Arguments<M>) => ListWish,
): ListArguments<M> {
  return { body: { kind: "arguments", members }, wishOf };
}
