import { SelectableMDOListItem } from "../../../../contract/carriers/selectable-mdo-list-item.ts";
import { bool, embedded, list, text } from "../../../../contract/member.ts";
import { askList } from "../../mdo-lists/ask-list.ts";
import { presentSelectableItems } from "../../mdo-lists/present-items.ts";
import { defineOperation } from "../agent-operation.ts";

/** Gets the entries of a pick list, each to be selected. */
export const getSelectableList = defineOperation({
  agent: "MDO",
  name: "GetSelectableList",
  summary: "Gets the entries of a pick list, each to be selected.",
  readsOnly: true,
  query: {},
  body: {
    kind: "arguments",
    members: { Name: text(), ForceFlatList: bool(), AdditionalInfo: text(), OnlyHistory: bool() },
  },
  answer: { kind: "value", member: list(embedded(SelectableMDOListItem)) },
  run: async ({ body, ...call }) =>
    presentSelectableItems(
      await askList(call, {
        name: body.Name,
        additional: body.AdditionalInfo,
        isFlat: body.ForceFlatList,
        history: { ids: null, onlyHistory: body.OnlyHistory },
      }),
    ),
});
