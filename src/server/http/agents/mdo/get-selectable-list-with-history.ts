import { SelectableMDOListItem } from "../../../../contract/carriers/selectable-mdo-list-item.ts";
import { bool, embedded, int32, list, text } from "../../../../contract/member.ts";
import { askList } from "../../mdo-lists/ask-list.ts";
import { presentSelectableItems } from "../../mdo-lists/present-items.ts";
import { defineOperation } from "../agent-operation.ts";

/** Gets the entries of a pick list, those with the given ids first. */
export const getSelectableListWithHistory = defineOperation({
  agent: "MDO",
  name: "GetSelectableListWithHistory",
  summary: "Gets the entries of a pick list, those with the given ids first.",
  readsOnly: true,
  query: {},
  body: {
    kind: "arguments",
    members: {
      Name: text(),
      ForceFlatList: bool(),
      AdditionalInfo: text(),
      HistoryItems: list(int32()),
      OnlyHistory: bool(),
    },
  },
  answer: { kind: "value", member: list(embedded(SelectableMDOListItem)) },
  run: async ({ body, ...call }) =>
    presentSelectableItems(
      await askList(call, {
        name: body.Name,
        additional: body.AdditionalInfo,
        isFlat: body.ForceFlatList,
        history: { ids: body.HistoryItems, onlyHistory: body.OnlyHistory },
      }),
    ),
});
