import { ArchiveOrderByInfo } from "../../../../contract/carriers/archive-order-by-info.ts";
import { ArchiveRestrictionInfo } from "../../../../contract/carriers/archive-restriction-info.ts";
import { embedded, int32, list, text } from "../../../../contract/member.ts";
import { restrictionsOf } from "../../archive/options/restrictions-of.ts";
import { defineOperation } from "../agent-operation.ts";
import { ordersOf } from "../archive/list-wishes.ts";
import { find, found } from "./find-wish.ts";

const asked = {
  Restrictions: list(embedded(ArchiveRestrictionInfo)),
  ProviderName: text(),
} as const;
const columns = { DesiredColumns: list(text()) } as const;
const paging = { PageSize: int32(), PageNumber: int32() } as const;

export const findFromRestrictions = defineOperation({
  agent: "Find",
  name: "FindFromRestrictions",
  summary: "Finds rows of a list by restrictions, and shows columns of the list's choice.",
  readsOnly: true,
  query: {},
  body: { kind: "arguments", members: { ...asked, ...paging } },
  answer: found,
  run: async (call) =>
    find(call, call.body, { restrictions: restrictionsOf(call.body.Restrictions) }),
});

export const findFromRestrictionsColumns = defineOperation({
  agent: "Find",
  name: "FindFromRestrictionsColumns",
  summary: "Finds rows of a list by restrictions, and shows the desired columns.",
  readsOnly: true,
  query: {},
  body: { kind: "arguments", members: { ...asked, ...columns, ...paging } },
  answer: found,
  run: async (call) =>
    find(call, call.body, {
      restrictions: restrictionsOf(call.body.Restrictions),
      columns: call.body.DesiredColumns,
    }),
});

export const findFromRestrictionsColumnsOrderBy = defineOperation({
  agent: "Find",
  name: "FindFromRestrictionsColumnsOrderBy",
  summary: "Finds rows of a list by restrictions, sorted, and shows the desired columns.",
  readsOnly: true,
  query: {},
  body: {
    kind: "arguments",
    members: { ...asked, ...columns, OrderBy: list(embedded(ArchiveOrderByInfo)), ...paging },
  },
  answer: found,
  run: async (call) =>
    find(call, call.body, {
      restrictions: restrictionsOf(call.body.Restrictions),
      columns: call.body.DesiredColumns,
      order: ordersOf(call.body.OrderBy),
    }),
});
