import { MDOListItem } from "../../../../contract/carriers/mdo-list-item.ts";
import { bool, embedded, list, text } from "../../../../contract/member.ts";
import { askList } from "../../mdo-lists/ask-list.ts";
import { presentItems } from "../../mdo-lists/present-items.ts";
import { defineOperation } from "../agent-operation.ts";

/** Gets the entries of a pick list. */
export const getList = defineOperation({
  agent: "MDO",
  name: "GetList",
  summary: "Gets the entries of a pick list.",
  readsOnly: true,
  query: {},
  body: {
    kind: "arguments",
    members: { Name: text(), ForceFlatList: bool(), AdditionalInfo: text(), OnlyHistory: bool() },
  },
  answer: { kind: "value", member: list(embedded(MDOListItem)) },
  run: async ({ body, ...call }) =>
    presentItems(
      await askList(call, {
        name: body.Name,
        additional: body.AdditionalInfo,
        isFlat: body.ForceFlatList,
        history: { ids: null, onlyHistory: body.OnlyHistory },
      }),
    ),
});
