import { MDOListItem } from "../../../../contract/carriers/mdo-list-item.ts";
import { int32, text } from "../../../../contract/member.ts";
import { findList } from "../../mdo-lists/find-list.ts";
import { ListAttributes } from "../../mdo-lists/list-attributes.ts";
import { presentItem } from "../../mdo-lists/present-items.ts";
import { readListItem } from "../../mdo-lists/read-list.ts";
import { defineOperation } from "../agent-operation.ts";

/** One entry of a pick list; a missing one is null. */
export const getListItem = defineOperation({
  agent: "MDO",
  name: "GetListItem",
  summary: "Gets the entry of a pick list with that id. Null when there is none.",
  readsOnly: true,
  query: {},
  body: { kind: "arguments", members: { ListName: text(), Id: int32() } },
  answer: { kind: "carrier", carrier: MDOListItem },
  run: async ({ body, context, caller, presentation }) => {
    const { list } = findList(body.ListName ?? "", "validation");
    const attributes = new ListAttributes("");
    const item = await readListItem(list, body.Id, { context, caller, presentation, attributes });
    return item === null ? null : presentItem(item, 0);
  },
});
