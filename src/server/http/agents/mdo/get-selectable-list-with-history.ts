import { SelectableMDOListItem } from "../../../../contract/carriers/selectable-mdo-list-item.ts";
import { embedded, list } from "../../../../contract/member.ts";
import { askList } from "../../mdo-lists/ask-list.ts";
import { presentSelectableItems } from "../../mdo-lists/present-items.ts";
import { defineOperation } from "../agent-operation.ts";
import { listWithHistory } from "./list-arguments.ts";

/** Gets the entries of a pick list, those with the given ids first. */
export const getSelectableListWithHistory = defineOperation({
  agent: "MDO",
  name: "GetSelectableListWithHistory",
  summary: "Gets the entries of a pick list, those with the given ids first.",
  readsOnly: true,
  query: {},
  body: listWithHistory.body,
  answer: { kind: "value", member: list(embedded(SelectableMDOListItem)) },
  run: async ({ body, ...call }) =>
    presentSelectableItems(await askList(call, listWithHistory.wishOf(body))),
});
