import { expect } from "vitest";
import { refused, tells } from "../operations/outcome.ts";
import type { AgentRows } from "./agent-row.ts";
import type { AgentStage } from "./agent-stage.ts";

const noList = refused(400, "ProviderName");
const titled = [{ name: "title", operator: "is", values: ["Wanted"], isActive: true }];
const TITLED = "title is 'Wanted'";
/** Makes a ticket that lists find by its title. */
const makeWanted = async (stage: AgentStage): Promise<void> => {
  await stage.createTicket({ Title: "Wanted" });
  await stage.createTicket({ Title: "Not this one" });
};
const wanted = async <Args extends readonly unknown[]>(stage: AgentStage, args: Args) => {
  await makeWanted(stage);
  return args;
};

interface Item {
  readonly columnData?: Readonly<Record<string, { readonly displayValue?: string }>>;
}
const expectWanted = (items: readonly Item[] = []) => {
  expect(items.length).toBeGreaterThan(0);
  const titles = items.map(({ columnData }) => columnData?.["title"]?.displayValue);
  expect(new Set(titles)).toEqual(new Set(["Wanted"]));
};

export const archiveRows: AgentRows<"Archive"> = {
  getProviderNamesAsync: {
    call: () => [],
    look: (names) => {
      expect(names).toEqual(expect.arrayContaining(["Ticket", "RecycleTicket"]));
    },
    nothing: tells(expect.any(Array)),
  },
  getAvailableColumnsAsync: {
    call: () => ["Ticket", ""],
    look: (columns) => {
      expect(columns).toContainEqual(expect.objectContaining({ name: "title" }));
    },
    nothing: noList,
  },
  getAvailableEntitiesAsync: {
    call: () => ["Ticket", ""],
    look: (entities) => {
      expect(entities).toContainEqual(expect.objectContaining({ type: "ticket" }));
    },
    nothing: noList,
  },
  getArchiveListByColumnsAsync: {
    call: (stage) => wanted(stage, ["Ticket", ["title"], [], titled, [], 0, 10] as const) as never,
    look: (items) => {
      expectWanted(items);
    },
    nothing: noList,
  },
  getArchiveListByColumnsWithContextAsync: {
    call: (stage) =>
      wanted(stage, ["Ticket", ["title"], [], titled, [], 0, 10, ""] as const) as never,
    look: (items) => {
      expectWanted(items);
    },
    nothing: noList,
  },
  getArchiveListByColumnsWithHeaderAsync: {
    call: (stage) =>
      wanted(stage, ["Ticket", ["title"], [], titled, [], 0, 10, ""] as const) as never,
    look: ({ rows, rowCount }) => {
      expectWanted(rows);
      expect(rowCount).toBe(rows?.length);
    },
    nothing: noList,
  },
  getArchiveListByColumnsWithHeaderWithContextAsync: {
    call: (stage) =>
      wanted(stage, ["Ticket", ["title"], [], titled, [], 0, 10, "", ""] as const) as never,
    look: ({ rows, rowCount }) => {
      expectWanted(rows);
      expect(rowCount).toBe(rows?.length);
    },
    nothing: noList,
  },
  getArchiveListByColumns2Async: {
    call: (stage) => wanted(stage, ["Ticket", "title", "", TITLED, "", 0, 10]) as never,
    look: (items) => {
      expectWanted(items);
    },
    nothing: noList,
  },
  getArchiveListByColumnsWithContext2Async: {
    call: (stage) => wanted(stage, ["Ticket", "title", "", TITLED, "", 0, 10, ""]) as never,
    look: (items) => {
      expectWanted(items);
    },
    nothing: noList,
  },
  getArchiveListByColumnsWithHeader2Async: {
    call: (stage) => wanted(stage, ["Ticket", "title", "", TITLED, "", 0, 10, ""]) as never,
    look: ({ rows, rowCount }) => {
      expectWanted(rows);
      expect(rowCount).toBe(rows?.length);
    },
    nothing: noList,
  },
};

const found = ({ archiveRows: rows, rowCount }: { archiveRows?: unknown; rowCount?: number }) => {
  expect(rowCount).toBeGreaterThan(0);
  expect(rows).toHaveLength(rowCount ?? 0);
};

export const findRows: AgentRows<"Find"> = {
  findFromRestrictionsAsync: {
    call: (stage) => wanted(stage, [titled, "Ticket", 100, 0]) as never,
    look: found,
    nothing: noList,
  },
  findFromRestrictionsColumnsAsync: {
    call: (stage) => wanted(stage, [titled, "Ticket", ["title"], 10, 0]) as never,
    look: (results) => {
      expectWanted(results.archiveRows);
    },
    nothing: noList,
  },
  findFromRestrictionsColumnsOrderByAsync: {
    call: (stage) =>
      wanted(stage, [titled, "Ticket", ["title"], [{ name: "ticketId" }], 10, 0]) as never,
    look: (results) => {
      expectWanted(results.archiveRows);
    },
    nothing: noList,
  },
  findFromRestrictions2Async: {
    call: (stage) => wanted(stage, [TITLED, "Ticket", 100, 0]) as never,
    look: found,
    nothing: noList,
  },
  findFromRestrictionsColumns2Async: {
    call: (stage) => wanted(stage, [TITLED, "Ticket", "title", 10, 0]) as never,
    look: (results) => {
      expectWanted(results.archiveRows);
    },
    nothing: noList,
  },
  findFromRestrictionsColumnsOrderBy2Async: {
    call: (stage) => wanted(stage, [TITLED, "Ticket", "title", "ticketId desc", 10, 0]) as never,
    look: (results) => {
      expectWanted(results.archiveRows);
    },
    nothing: noList,
  },
};

const noSuchList = refused(400);
const statuses = (items: readonly { readonly name?: string }[]) => {
  expect(items.map(({ name }) => name)).toContain("Open");
};
const STATUSES = "ticketStatus";

export const mdoRows: AgentRows<"MDO"> = {
  getListAsync: { call: () => [STATUSES, false, "", false], look: statuses, nothing: noSuchList },
  getListWithHistoryAsync: {
    call: () => [STATUSES, false, "", [1], false],
    look: statuses,
    nothing: noSuchList,
  },
  getListWithRestrictionAsync: {
    call: () => [STATUSES, "", "Ope"],
    look: (items) => {
      expect(items).toMatchObject([{ name: "Open" }]);
    },
    nothing: noSuchList,
  },
  getSimpleListAsync: { call: () => [STATUSES], look: statuses, nothing: noSuchList },
  getListItemAsync: {
    call: () => [STATUSES, 1],
    look: (item) => {
      expect(item).toMatchObject({ id: 1, name: "Open" });
    },
    nothing: noSuchList,
  },
  getListNamesAsync: {
    call: () => [],
    look: (names) => {
      expect(names.map((name) => name.toLowerCase())).toContain("ticketstatus");
    },
    nothing: tells(expect.any(Array)),
  },
  getListIdByListNameAsync: {
    call: () => [STATUSES],
    look: (id) => {
      expect(id).toEqual(expect.any(Number));
    },
    nothing: noSuchList,
  },
  getSelectableSimpleListAsync: { call: () => [STATUSES], look: statuses, nothing: noSuchList },
  getSelectableListWithRestrictionAsync: {
    call: () => [STATUSES, "", "Ope"],
    look: (items) => {
      expect(items).toMatchObject([{ name: "Open", selected: false }]);
    },
    nothing: noSuchList,
  },
  getSelectableListWithHistoryAsync: {
    call: () => [STATUSES, false, "", [1], false],
    look: statuses,
    nothing: noSuchList,
  },
  getSelectableListAsync: {
    call: () => [STATUSES, false, "", false],
    look: statuses,
    nothing: noSuchList,
  },
  setSelectedAsync: {
    call: () => [STATUSES, "", []],
    // No list here keeps a selection.
    never: refused(400),
    nothing: noSuchList,
  },
};
