import { list, text } from "../../../../contract/member.ts";
import { mdoListNames } from "../../mdo-lists/mdo-list-names.ts";
import { defineOperation } from "../agent-operation.ts";

/** The names of all pick lists. */
export const getListNames = defineOperation({
  agent: "MDO",
  name: "GetListNames",
  summary: "Gets the names of all pick lists.",
  readsOnly: true,
  query: {},
  body: { kind: "none" },
  answer: { kind: "value", member: list(text()) },
  run: async () => mdoListNames,
});
