import { MDOListItem } from "../../../../contract/carriers/mdo-list-item.ts";
import { embedded, list } from "../../../../contract/member.ts";
import { askList } from "../../mdo-lists/ask-list.ts";
import { presentItems } from "../../mdo-lists/present-items.ts";
import { defineOperation } from "../agent-operation.ts";
import { listWithRestriction } from "./list-arguments.ts";

/** Gets the entries of a pick list that a search finds. */
export const getListWithRestriction = defineOperation({
  agent: "MDO",
  name: "GetListWithRestriction",
  summary: "Gets the entries of a pick list that a search finds.",
  readsOnly: true,
  query: {},
  body: listWithRestriction.body,
  answer: { kind: "value", member: list(embedded(MDOListItem)) },
  run: async ({ body, ...call }) =>
    presentItems(await askList(call, listWithRestriction.wishOf(body))),
});
