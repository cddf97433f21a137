import { SelectableMDOListItem } from "../../../../contract/carriers/selectable-mdo-list-item.ts";
import { embedded, list } from "../../../../contract/member.ts";
import { askList } from "../../mdo-lists/ask-list.ts";
import { presentSelectableItems } from "../../mdo-lists/present-items.ts";
import { defineOperation } from "../agent-operation.ts";
import { wholeList } from "./list-arguments.ts";

/** Gets the entries of a pick list, each to be selected. */
export const getSelectableList = defineOperation({
  agent: "MDO",
  name: "GetSelectableList",
  summary: "Gets the entries of a pick list, each to be selected.",
  readsOnly: true,
  query: {},
  body: wholeList.body,
  answer: { kind: "value", member: list(embedded(SelectableMDOListItem)) },
  run: async ({ body, ...call }) =>
    presentSelectableItems(await askList(call, wholeList.wishOf(body))),
});
