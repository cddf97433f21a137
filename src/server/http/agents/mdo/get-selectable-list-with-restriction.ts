import { SelectableMDOListItem } from "../../../../contract/carriers/selectable-mdo-list-item.ts";
import { embedded, list } from "../../../../contract/member.ts";
import { askList } from "../../mdo-lists/ask-list.ts";
import { presentSelectableItems } from "../../mdo-lists/present-items.ts";
import { defineOperation } from "../agent-operation.ts";
import { listWithRestriction } from "./list-arguments.ts";

/** Gets the entries of a pick list that a search finds. */
export const getSelectableListWithRestriction = defineOperation({
  agent: "MDO",
  name: "GetSelectableListWithRestriction",
  summary: "Gets the entries of a pick list that a search finds.",
  readsOnly: true,
  query: {},
  body: listWithRestriction.body,
  answer: { kind: "value", member: list(embedded(SelectableMDOListItem)) },
  run: async ({ body, ...call }) =>
    presentSelectableItems(await askList(call, listWithRestriction.wishOf(body))),
});
