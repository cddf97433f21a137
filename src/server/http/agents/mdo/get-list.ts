import { MDOListItem } from "../../../../contract/carriers/mdo-list-item.ts";
import { embedded, list } from "../../../../contract/member.ts";
import { askList } from "../../mdo-lists/ask-list.ts";
import { presentItems } from "../../mdo-lists/present-items.ts";
import { defineOperation } from "../agent-operation.ts";
import { wholeList } from "./list-arguments.ts";

/** Gets the entries of a pick list. */
export const getList = defineOperation({
  agent: "MDO",
  name: "GetList",
  summary: "Gets the entries of a pick list.",
  readsOnly: true,
  query: {},
  body: wholeList.body,
  answer: { kind: "value", member: list(embedded(MDOListItem)) },
  run: async ({ body, ...call }) => presentItems(await askList(call, wholeList.wishOf(body))),
});
