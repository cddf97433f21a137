import { int32, text } from "../../../../contract/member.ts";
import { namesIn } from "../../archive/names-in.ts";
import { parseOrder } from "../../archive/options/read-order.ts";
import { defineOperation } from "../agent-operation.ts";
import { find, found } from "./find-wish.ts";

const asked = { Restrictions: text(), ProviderName: text() } as const;
const columns = { DesiredColumns: text() } as const;
const paging = { PageSize: int32(), PageNumber: int32() } as const;

export const findFromRestrictions2 = defineOperation({
  agent: "Find",
  name: "FindFromRestrictions2",
  summary: "Finds rows of a list by a filter, and shows columns of the list's choice.",
  readsOnly: true,
  query: {},
  body: { kind: "arguments", members: { ...asked, ...paging } },
  answer: found,
  run: async (call) => find(call, call.body, { restrictions: call.body.Restrictions ?? "" }),
});

export const findFromRestrictionsColumns2 = defineOperation({
  agent: "Find",
  name: "FindFromRestrictionsColumns2",
  summary: "Finds rows of a list by a filter, and shows the desired columns.",
  readsOnly: true,
  query: {},
  body: { kind: "arguments", members: { ...asked, ...columns, ...paging } },
  answer: found,
  run: async (call) =>
    find(call, call.body, {
      restrictions: call.body.Restrictions ?? "",
      columns: namesIn(call.body.DesiredColumns),
    }),
});

export const findFromRestrictionsColumnsOrderBy2 = defineOperation({
  agent: "Find",
  name: "FindFromRestrictionsColumnsOrderBy2",
  summary: "Finds rows of a list by a filter, sorted, and shows the desired columns.",
  readsOnly: true,
  query: {},
  body: { kind: "arguments", members: { ...asked, ...columns, OrderBy: text(), ...paging } },
  answer: found,
  run: async (call) =>
    find(call, call.body, {
      restrictions: call.body.Restrictions ?? "",
      columns: namesIn(call.body.DesiredColumns),
      order: parseOrder(call.body.OrderBy ?? "", "OrderBy"),
    }),
});
