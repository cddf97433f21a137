import { MDOListItem } from "../../../../contract/carriers/mdo-list-item.ts";
import { embedded, list } from "../../../../contract/member.ts";
import { askList } from "../../mdo-lists/ask-list.ts";
import { presentItems } from "../../mdo-lists/present-items.ts";
import { defineOperation } from "../agent-operation.ts";
import { listWithHistory } from "./list-arguments.ts";

/** Gets the entries of a pick list, those with the given ids first. */
export const getListWithHistory = defineOperation({
  agent: "MDO",
  name: "GetListWithHistory",
  summary: "Gets the entries of a pick list, those with the given ids first.",
  readsOnly: true,
  query: {},
  body: listWithHistory.body,
  answer: { kind: "value", member: list(embedded(MDOListItem)) },
  run: async ({ body, ...call }) => presentItems(await askList(call, listWithHistory.wishOf(body))),
});
