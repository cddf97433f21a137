import { ArchiveListResult } from "../../../../contract/carriers/archive-list-result.ts";
import { text } from "../../../../contract/member.ts";
import type { Wire } from "../../../../contract/wire.ts";
import { listItems, type ItemsWish } from "../../archive/list-items.ts";
import type { ListCall } from "../../archive/list-call.ts";
import { noRights } from "../../presenters/presentation.ts";
import { defineOperation } from "../agent-operation.ts";
import { listedMembers, wishOfListed, wishOfWritten, writtenMembers } from "./list-wishes.ts";

const result = { kind: "carrier", carrier: ArchiveListResult } as const;

/** One page of a list, and how many rows there are on all pages. Options have no effect on these lists. */
export const getArchiveListByColumnsWithHeader = defineOperation({
  agent: "Archive",
  name: "GetArchiveListByColumnsWithHeader",
  summary: "Gets a page of a list, and how many rows there are on all pages.",
  readsOnly: true,
  query: {},
  body: { kind: "arguments", members: { ...listedMembers, Options: text() } },
  answer: result,
  run: async (call) => counted(call, wishOfListed(call.body, true)),
});

export const getArchiveListByColumnsWithHeaderWithContext = defineOperation({
  agent: "Archive",
  name: "GetArchiveListByColumnsWithHeaderWithContext",
  summary:
    "Gets a page of a list, and how many rows there are on all pages; the context has no effect.",
  readsOnly: true,
  query: {},
  body: { kind: "arguments", members: { ...listedMembers, Options: text(), Context: text() } },
  answer: result,
  run: async (call) => counted(call, wishOfListed(call.body, true)),
});

export const getArchiveListByColumnsWithHeader2 = defineOperation({
  agent: "Archive",
  name: "GetArchiveListByColumnsWithHeader2",
  summary: "Gets a page of a list by texts, and how many rows there are on all pages.",
  readsOnly: true,
  query: {},
  body: { kind: "arguments", members: { ...writtenMembers, Options: text() } },
  answer: result,
  run: async (call) => counted(call, wishOfWritten(call.body, true)),
});

async function counted(call: ListCall, wish: ItemsWish): Promise<Wire<typeof ArchiveListResult>> {
  const { items, rowCount } = await listItems(call, wish);
  return { RowCount: rowCount, Rows: items, ...noRights };
}
