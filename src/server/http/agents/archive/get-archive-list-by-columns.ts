import { ArchiveListItem } from "../../../../contract/carriers/archive-list-item.ts";
import { embedded, list, text } from "../../../../contract/member.ts";
import { listItems } from "../../archive/list-items.ts";
import { defineOperation } from "../agent-operation.ts";
import { listedMembers, wishOfListed, wishOfWritten, writtenMembers } from "./list-wishes.ts";

const rows = { kind: "value", member: list(embedded(ArchiveListItem)) } as const;

/** One page of a list, asked for in carriers or in texts. The context has no effect on these lists. */
export const getArchiveListByColumns = defineOperation({
  agent: "Archive",
  name: "GetArchiveListByColumns",
  summary: "Gets a page of a list, by restrictions, order and columns.",
  readsOnly: true,
  query: {},
  body: { kind: "arguments", members: listedMembers },
  answer: rows,
  run: async (call) => (await listItems(call, wishOfListed(call.body))).items,
});

export const getArchiveListByColumnsWithContext = defineOperation({
  agent: "Archive",
  name: "GetArchiveListByColumnsWithContext",
  summary: "Gets a page of a list, by restrictions, order and columns; the context has no effect.",
  readsOnly: true,
  query: {},
  body: { kind: "arguments", members: { ...listedMembers, Context: text() } },
  answer: rows,
  run: async (call) => (await listItems(call, wishOfListed(call.body))).items,
});

const { Restriction, Entities, Page, PageSize, ...first } = writtenMembers;

/** Published with another name for its restrictions. */
export const getArchiveListByColumns2 = defineOperation({
  agent: "Archive",
  name: "GetArchiveListByColumns2",
  summary: "Gets a page of a list, by a filter, an order and columns written as texts.",
  readsOnly: true,
  query: {},
  body: {
    kind: "arguments",
    members: { ...first, Restrictions: Restriction, Entities, Page, PageSize },
  },
  answer: rows,
  run: async (call) => {
    const wish = wishOfWritten({ ...call.body, Restriction: call.body.Restrictions });
    return (await listItems(call, wish)).items;
  },
});

export const getArchiveListByColumnsWithContext2 = defineOperation({
  agent: "Archive",
  name: "GetArchiveListByColumnsWithContext2",
  summary: "Gets a page of a list, by texts; the context has no effect.",
  readsOnly: true,
  query: {},
  body: { kind: "arguments", members: { ...writtenMembers, Context: text() } },
  answer: rows,
  run: async (call) => (await listItems(call, wishOfWritten(call.body))).items,
});
