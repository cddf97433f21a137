import { MDOListItem } from "../../../../contract/carriers/mdo-list-item.ts";
import { embedded, list, text } from "../../../../contract/member.ts";
import { askList } from "../../mdo-lists/ask-list.ts";
import { presentItems } from "../../mdo-lists/present-items.ts";
import { defineOperation } from "../agent-operation.ts";

/** Gets the entries of a pick list without levels. */
export const getSimpleList = defineOperation({
  agent: "MDO",
  name: "GetSimpleList",
  summary: "Gets the entries of a pick list without levels.",
  readsOnly: true,
  query: {},
  body: { kind: "arguments", members: { Name: text() } },
  answer: { kind: "value", member: list(embedded(MDOListItem)) },
  run: async ({ body, ...call }) =>
    presentItems(await askList(call, { name: body.Name, isFlat: true })),
});
