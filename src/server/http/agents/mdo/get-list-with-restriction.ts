import { MDOListItem } from "../../../../contract/carriers/mdo-list-item.ts";
import { embedded, list, text } from "../../../../contract/member.ts";
import { askList } from "../../mdo-lists/ask-list.ts";
import { presentItems } from "../../mdo-lists/present-items.ts";
import { defineOperation } from "../agent-operation.ts";

/** Gets the entries of a pick list that a search finds. */
export const getListWithRestriction = defineOperation({
  agent: "MDO",
  name: "GetListWithRestriction",
  summary: "Gets the entries of a pick list that a search finds.",
  readsOnly: true,
  query: {},
  body: {
    kind: "arguments",
    members: { Name: text(), AdditionalInfo: text(), SearchValue: text() },
  },
  answer: { kind: "value", member: list(embedded(MDOListItem)) },
  run: async ({ body, ...call }) =>
    presentItems(
      await askList(call, {
        name: body.Name,
        additional: body.AdditionalInfo,
        search: body.SearchValue,
        isFlat: true,
      }),
    ),
});
