import { int32, text } from "../../../../contract/member.ts";
import { findList } from "../../mdo-lists/find-list.ts";
import { defineOperation } from "../agent-operation.ts";

/** The id under which a pick list is known. */
export const getListIdByListName = defineOperation({
  agent: "MDO",
  name: "GetListIdByListName",
  summary: "Gets the id of a pick list.",
  readsOnly: true,
  query: {},
  body: { kind: "arguments", members: { Name: text() } },
  answer: { kind: "value", member: int32() },
  run: async ({ body }) => findList(body.Name ?? "", "validation").list.listId,
});
