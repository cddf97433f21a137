import { SelectableMDOListItem } from "../../../../contract/carriers/selectable-mdo-list-item.ts";
import { embedded, list, text } from "../../../../contract/member.ts";
import { askList } from "../../mdo-lists/ask-list.ts";
import { presentSelectableItems } from "../../mdo-lists/present-items.ts";
import { defineOperation } from "../agent-operation.ts";

/** Gets the entries of a pick list without levels. */
export const getSelectableSimpleList = defineOperation({
  agent: "MDO",
  name: "GetSelectableSimpleList",
  summary: "Gets the entries of a pick list without levels.",
  readsOnly: true,
  query: {},
  body: { kind: "arguments", members: { Name: text() } },
  answer: { kind: "value", member: list(embedded(SelectableMDOListItem)) },
  run: async ({ body, ...call }) =>
    presentSelectableItems(await askList(call, { name: body.Name, isFlat: true })),
});
