import { describe, expect, test } from "vitest";
import { buildCustomField } from "../../../../test/support/build-custom-field.ts";
import {
  categories,
  priorities,
  statuses,
  tags,
  ticketTypes,
  users,
} from "../../../../test/support/build-save-desk.ts";
import {
  ADAS_COMPANY,
  buildCreation,
  buildSaveSituation,
  persons,
  PROJECT,
  SALE,
  SAVE_NOW,
  type SaveWishes,
} from "../../../../test/support/build-save-situation.ts";
import type { Ticket } from "../ticket.ts";
import { decideSave } from "./decide-save.ts";
import type { SaveSituation } from "./save-situation.ts";
import type { TicketInput } from "./ticket-input.ts";

/** What becomes of one settable field. Whatever a row does not say holds for every field alike. */
interface Rule {
  /** A new ticket of which nothing is said; null = it must be said. */
  readonly byDefault: Partial<Ticket> | null;
  readonly wish: TicketInput;
  /** The stored form of the wish. */
  readonly granted: Partial<Ticket>;
  /** The wish that empties the field and what that leaves; null = a ticket always has one. */
  readonly cleared: { readonly wish: TicketInput; readonly leaves: Partial<Ticket> } | null;
  /** The wish counts on a new ticket only. */
  readonly fixedOnceStored?: true;
}

const later = SAVE_NOW + 7200;
const note = buildCustomField("x_note", "ShortText");

const rules: Readonly<Record<keyof TicketInput, Rule>> = {
  title: {
    byDefault: null,
    wish: { title: "Broken lamp" },
    granted: { title: "Broken lamp" },
    cleared: null,
  },
  author: {
    byDefault: { author: "User 20", authorGiven: false },
    wish: { author: "Ada" },
    granted: { author: "Ada", authorGiven: true },
    cleared: { wish: { author: "" }, leaves: { author: "", authorGiven: true } },
  },
  origin: {
    byDefault: { origin: "API" },
    wish: { origin: "Email" },
    granted: { origin: "Email" },
    cleared: null,
  },
  securityLevel: {
    byDefault: { securityLevel: "External" },
    wish: { securityLevel: "Internal" },
    granted: { securityLevel: "Internal" },
    cleared: null,
  },
  categoryId: {
    byDefault: { categoryId: categories.support },
    wish: { categoryId: categories.sales },
    granted: { categoryId: categories.sales },
    cleared: null,
  },
  priorityId: {
    byDefault: { priorityId: priorities.medium },
    wish: { priorityId: priorities.low },
    granted: { priorityId: priorities.low },
    cleared: null,
  },
  ticketTypeId: {
    byDefault: { ticketTypeId: ticketTypes.request },
    wish: { ticketTypeId: ticketTypes.complaint },
    granted: { ticketTypeId: ticketTypes.complaint },
    cleared: null,
  },
  statusId: {
    byDefault: { statusId: statuses.open },
    wish: { statusId: statuses.queued },
    granted: { statusId: statuses.queued, baseStatus: "Active" },
    cleared: null,
  },
  baseStatus: {
    byDefault: { baseStatus: "Active" },
    wish: { baseStatus: "Closed" },
    granted: { statusId: statuses.closed, baseStatus: "Closed" },
    cleared: null,
  },
  activatesAt: {
    byDefault: { activatesAt: null },
    wish: { baseStatus: "Postponed", activatesAt: later },
    granted: { statusId: statuses.postponed, baseStatus: "Postponed", activatesAt: later },
    cleared: { wish: { activatesAt: null }, leaves: { activatesAt: null } },
  },
  deadlineAt: {
    byDefault: { deadlineAt: null, deadlineManual: false },
    wish: { deadlineAt: later },
    granted: { deadlineAt: later, deadlineManual: true },
    cleared: { wish: { deadlineAt: null }, leaves: { deadlineAt: null, deadlineManual: false } },
  },
  owner: {
    byDefault: { ownerId: 0 },
    wish: { owner: users.absent },
    granted: { ownerId: users.absent },
    cleared: { wish: { owner: 0 }, leaves: { ownerId: 0 } },
  },
  personId: {
    byDefault: { personId: 0, contactId: 0 },
    wish: { personId: persons.ada },
    granted: { personId: persons.ada, contactId: ADAS_COMPANY },
    cleared: { wish: { personId: 0 }, leaves: { personId: 0, contactId: 0 } },
  },
  secondaryPersonIds: {
    byDefault: { secondaryPersonIds: [] },
    wish: { secondaryPersonIds: [persons.cleo, persons.ben] },
    granted: { secondaryPersonIds: [persons.cleo, persons.ben] },
    cleared: { wish: { secondaryPersonIds: [] }, leaves: { secondaryPersonIds: [] } },
  },
  saleId: {
    byDefault: { saleId: 0 },
    wish: { saleId: SALE },
    granted: { saleId: SALE },
    cleared: { wish: { saleId: 0 }, leaves: { saleId: 0 } },
  },
  projectId: {
    byDefault: { projectId: 0 },
    wish: { projectId: PROJECT },
    granted: { projectId: PROJECT },
    cleared: { wish: { projectId: 0 }, leaves: { projectId: 0 } },
  },
  tags: {
    byDefault: { tagIds: [] },
    wish: { tags: [{ tagId: tags.vip }, { tagId: tags.urgent }] },
    granted: { tagIds: [tags.vip, tags.urgent] },
    cleared: { wish: { tags: [] }, leaves: { tagIds: [] } },
  },
  customFields: {
    byDefault: { customFields: {} },
    wish: { customFields: new Map([[note.key, "dim"]]) },
    granted: { customFields: { [note.key]: "dim" } },
    cleared: { wish: { customFields: new Map([[note.key, null]]) }, leaves: { customFields: {} } },
  },
  createdAt: {
    byDefault: { createdAt: SAVE_NOW, statusSince: SAVE_NOW },
    wish: { createdAt: 1000 },
    granted: { createdAt: 1000 },
    cleared: null,
    fixedOnceStored: true,
  },
  createdById: {
    byDefault: { createdById: users.caller },
    wish: { createdById: users.gone },
    granted: { createdById: users.gone },
    cleared: { wish: { createdById: 0 }, leaves: { createdById: 0 } },
    fixedOnceStored: true,
  },
  fromAddress: {
    byDefault: { fromAddress: "" },
    wish: { fromAddress: "ada@example.com" },
    granted: { fromAddress: "ada@example.com" },
    cleared: { wish: { fromAddress: "" }, leaves: { fromAddress: "" } },
    fixedOnceStored: true,
  },
};

const rows = Object.entries(rules).map(([field, rule]) => ({ field, ...rule }));
const changeable = rows.filter((row) => row.fixedOnceStored !== true);

const creation = (wishes: SaveWishes = {}) => buildCreation({ customFields: [note], ...wishes });
const change = (wishes: SaveWishes) => buildSaveSituation({ customFields: [note], ...wishes });

function saved(save: SaveSituation): Ticket {
  const decision = decideSave(save);
  if (decision.kind !== "write") throw new Error(`not written: ${JSON.stringify(decision)}`);
  return decision.write.ticket;
}

describe("on a new ticket", () => {
  test.each(rows.filter((row) => row.byDefault !== null))(
    "$field has its default when nothing is said",
    ({ byDefault }) => {
      expect(saved(creation())).toMatchObject(byDefault ?? {});
    },
  );

  test.each(rows)("$field is what is wished", ({ wish, granted }) => {
    expect(saved(creation({ input: wish }))).toMatchObject(granted);
  });

  test("the title must be said", () => {
    const untitled = { ...creation(), input: {} };
    expect(decideSave(untitled)).toEqual({
      kind: "refused",
      refusals: [{ kind: "validation", field: "title", reason: { code: "required" } }],
    });
  });
});

describe("on a stored ticket", () => {
  test.each(changeable)("$field becomes what is wished", ({ wish, granted }) => {
    expect(saved(change({ input: wish }))).toMatchObject(granted);
  });

  test.each(rows)("$field stays when nothing is said", ({ granted }) => {
    const save = change({ stored: granted, input: {} });
    expect(decideSave(save)).toEqual({ kind: "unchanged", ticket: save.stored });
  });

  test.each(rows)("$field stays when what is stored is said again", ({ wish, granted }) => {
    const save = change({ stored: granted, input: wish });
    expect(decideSave(save)).toEqual({ kind: "unchanged", ticket: save.stored });
  });

  test.each(rows.filter((row) => row.fixedOnceStored))(
    "$field is fixed, and a wish for another is ignored",
    ({ wish, cleared }) => {
      for (const input of [wish, cleared?.wish ?? wish]) {
        const save = change({ stored: { fromAddress: "kept@example.com" }, input });
        expect(decideSave(save)).toEqual({ kind: "unchanged", ticket: save.stored });
      }
    },
  );

  test.each(changeable.filter((row) => row.cleared !== null))(
    "$field can be emptied",
    ({ granted, cleared }) => {
      const save = change({ stored: granted, input: cleared?.wish ?? {} });
      expect(saved(save)).toMatchObject(cleared?.leaves ?? {});
    },
  );
});

describe("what the desk keeps by itself", () => {
  const kept: Partial<Ticket> = {
    ticketId: 31,
    version: 8,
    originalCategoryId: categories.sales,
    originalPriorityId: priorities.high,
    statusSince: 32,
    repliedAt: 33,
    readStatus: "Yellow",
    readByOwnerAt: 34,
    firstReadByOwnerAt: 35,
    firstReadByUserAt: 36,
    readByCustomerAt: 37,
    escalationLevel: 2,
    escalatesAt: 38,
    timeToReplyMinutes: 39,
    realTimeToReplyMinutes: 40,
    timeSpentInternallySeconds: 41,
    timeSpentExternallySeconds: 42,
    timeSpentQueueSeconds: 43,
    realTimeSpentInternallySeconds: 44,
    realTimeSpentExternallySeconds: 45,
    realTimeSpentQueueSeconds: 46,
    timeSpentMinutes: 47,
    messageCount: 48,
    replyCount: 49,
    hasAttachment: true,
    language: "nb",
    sentiment: -50,
    sentimentConfidence: 51,
    suggestedCategoryId: categories.sales,
    humanCategoryId: categories.sales,
    formSubmissionId: 52,
    statusMonitorId: 53,
  };

  const independent = [
    "title",
    "author",
    "origin",
    "securityLevel",
    "ticketTypeId",
    "deadlineAt",
    "personId",
    "secondaryPersonIds",
    "saleId",
    "projectId",
    "tags",
    "customFields",
  ] as const satisfies readonly (keyof TicketInput)[];

  test("survives a change of everything it does not depend on", () => {
    const wishes = independent.map((field) => rules[field].wish);
    const save = change({ stored: kept, input: Object.assign({}, ...wishes) });
    const granted = independent.map((field) => rules[field].granted);
    expect(saved(save)).toEqual({
      ...save.stored,
      ...Object.assign({}, ...granted),
      lastChangedAt: SAVE_NOW,
      version: 9,
    });
  });

  test("starts at nothing on a new ticket, and remembers where the ticket started", () => {
    const ticket = saved(
      creation({ input: { categoryId: categories.sales, priorityId: priorities.low } }),
    );
    expect(ticket).toMatchObject({
      ticketId: 0,
      version: 1,
      lastChangedAt: SAVE_NOW,
      originalCategoryId: categories.sales,
      originalPriorityId: priorities.low,
      closedAt: null,
      repliedAt: null,
      readStatus: "Red",
      readByOwnerAt: null,
      readByCustomerAt: null,
      escalationLevel: 0,
      messageCount: 0,
      hasAttachment: false,
      mergedIntoTicketId: 0,
      language: "",
      timeToReplyMinutes: 0,
      suggestedCategoryId: 0,
    });
  });
});
