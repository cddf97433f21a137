import { describe, expect, test } from "vitest";
import { buildCategory } from "../../../../test/support/build-category.ts";
import { buildCustomField } from "../../../../test/support/build-custom-field.ts";
import { buildPerson } from "../../../../test/support/build-message-situation.ts";
import {
  buildTicketType,
  categories,
  priorities,
  statuses,
  ticketTypes,
  users,
} from "../../../../test/support/build-save-desk.ts";
import {
  buildContact,
  buildCreation,
  SAVE_NOW,
  type SaveWishes,
} from "../../../../test/support/build-save-situation.ts";
import type { TicketType } from "../../desk/lists.ts";
import type { Ticket } from "../ticket.ts";
import { decideSave } from "./decide-save.ts";
import { defaultTicket } from "./default-ticket.ts";
import type { TicketWrite } from "./save-decision.ts";

function created(wishes: SaveWishes = {}): TicketWrite {
  const decision = decideSave(buildCreation(wishes));
  if (decision.kind !== "write") throw new Error(`refused: ${JSON.stringify(decision)}`);
  return decision.write;
}

interface Row {
  readonly what: string;
  readonly wishes: SaveWishes;
  readonly expected: Partial<Ticket>;
}

const adaPreferring = (personPriority: number, companyPriority: number): SaveWishes => ({
  input: { personId: 60 },
  persons: [
    buildPerson(60, {
      priorityId: personPriority,
      contact: buildContact(80, { priorityId: companyPriority }),
    }),
  ],
});

const requestsPreferring = (wishes: Partial<TicketType>) => ({
  ticketTypes: [buildTicketType(ticketTypes.request, { isDefault: true, ...wishes })],
});

const supportStartsIn = (defaultTicketStatusId: number) => ({
  categories: [buildCategory(categories.support, { defaultTicketStatusId })],
  input: { categoryId: categories.support },
});

const callerStartsIn = (defaultStatusNewTicketId: number) => ({
  caller: { defaultStatusNewTicketId },
});

describe("the category of a new ticket nobody chose one for", () => {
  const { support, sales, membersOnly } = categories;
  const first = { categoryId: support };
  test.each<Row>([
    { what: "is the first by full name that is open", wishes: {}, expected: first },
    {
      what: "is the caller's own default",
      wishes: { caller: { defaultCategoryId: sales, lastCategoryId: support } },
      expected: { categoryId: sales },
    },
    {
      what: "is the last one used, for a caller who wants that",
      wishes: {
        caller: { defaultCategoryId: support, lastCategoryId: sales, useLastCategory: true },
      },
      expected: { categoryId: sales },
    },
    {
      what: "is never one that is closed to the caller",
      wishes: { caller: { defaultCategoryId: membersOnly } },
      expected: first,
    },
    {
      what: "may be closed to others",
      wishes: {
        caller: { defaultCategoryId: membersOnly },
        categories: [
          buildCategory(membersOnly, { flags: ["MembersOnly"], members: [users.caller] }),
        ],
      },
      expected: { categoryId: membersOnly },
    },
    {
      what: "is passed over when it is gone",
      wishes: { caller: { defaultCategoryId: 99 } },
      expected: first,
    },
  ])("$what", ({ wishes, expected }) => {
    expect(created(wishes).ticket).toMatchObject(expected);
  });

  test("is refused when every category is closed to the caller", () => {
    const open = [support, sales].map((id) => buildCategory(id, { flags: ["MembersOnly"] }));
    expect(decideSave(buildCreation({ categories: open }))).toMatchObject({
      kind: "refused",
      refusals: [{ kind: "forbidden", field: "categoryId" }],
    });
  });

  test.each([
    { useLastCategory: true, lastCategoryId: sales, rememberCategory: true },
    { useLastCategory: true, lastCategoryId: support, rememberCategory: false },
  ])(
    "is remembered for the caller unless it is already: $rememberCategory",
    ({ rememberCategory, ...caller }) => {
      const input = { categoryId: support };
      expect(created({ input, caller }).rememberCategory).toBe(rememberCategory);
    },
  );
});

describe("the priority of a new ticket nobody chose one for", () => {
  const { low, medium, high, deleted } = priorities;

  test.each<Row>([
    { what: "is the desk's default", wishes: {}, expected: { priorityId: medium } },
    { what: "is the company's", wishes: adaPreferring(0, high), expected: { priorityId: high } },
    {
      what: "is the person's first",
      wishes: adaPreferring(low, high),
      expected: { priorityId: low },
    },
    {
      what: "is the ticket type's before both",
      wishes: { ...adaPreferring(low, high), ...requestsPreferring({ defaultPriorityId: medium }) },
      expected: { priorityId: medium },
    },
    {
      what: "is none that was deleted",
      wishes: {
        ...adaPreferring(deleted, deleted),
        ...requestsPreferring({ defaultPriorityId: deleted }),
      },
      expected: { priorityId: medium },
    },
    {
      what: "gives way to the one that was chosen",
      wishes: { ...requestsPreferring({ defaultPriorityId: high }), input: { priorityId: low } },
      expected: { priorityId: low },
    },
  ])("$what", ({ wishes, expected }) => {
    expect(created(wishes).ticket).toMatchObject(expected);
  });
});

describe("the status of a new ticket nobody chose one for", () => {
  const { open, closed, postponed, deleted, queued, waiting, removed } = statuses;

  test.each<Row>([
    { what: "is open", wishes: {}, expected: { statusId: open, baseStatus: "Active" } },
    { what: "is the user's", wishes: callerStartsIn(queued), expected: { statusId: queued } },
    {
      what: "is the category's before the user's",
      wishes: { ...callerStartsIn(queued), ...supportStartsIn(waiting) },
      expected: { statusId: waiting },
    },
    {
      what: "is the ticket type's before all",
      wishes: {
        ...callerStartsIn(queued),
        ...supportStartsIn(waiting),
        ...requestsPreferring({ defaultStatusId: postponed }),
      },
      expected: { statusId: postponed, baseStatus: "Postponed", activatesAt: null },
    },
    {
      what: "is none that was removed, nor one that nobody may choose",
      wishes: {
        ...callerStartsIn(removed),
        ...supportStartsIn(deleted),
        ...requestsPreferring({ defaultStatusId: 99 }),
      },
      expected: { statusId: open },
    },
    {
      what: "gives way to the row that was chosen",
      wishes: { ...requestsPreferring({ defaultStatusId: queued }), input: { statusId: waiting } },
      expected: { statusId: waiting },
    },
    {
      what: "gives way to the base status that was chosen",
      wishes: {
        ...requestsPreferring({ defaultStatusId: closed }),
        input: { baseStatus: "Active" },
      },
      expected: { statusId: open, closedAt: null },
    },
    {
      what: "may close it at once",
      wishes: {
        ...requestsPreferring({ defaultStatusId: closed }),
        input: { createdAt: SAVE_NOW - 7260 },
      },
      expected: { closedAt: SAVE_NOW, timeToCloseMinutes: 121, realTimeToCloseMinutes: 121 },
    },
  ])("$what", ({ wishes, expected }) => {
    expect(created(wishes).ticket).toMatchObject(expected);
  });
});

describe("the type of a new ticket nobody chose one for", () => {
  const { request, complaint } = ticketTypes;
  test.each<Row>([
    {
      what: "is the desk's default, wherever that stands in the list",
      wishes: {
        ticketTypes: [buildTicketType(request), buildTicketType(complaint, { isDefault: true })],
      },
      expected: { ticketTypeId: complaint },
    },
    {
      what: "is another one when the default was deleted",
      wishes: { ticketTypes: [buildTicketType(request, { isDefault: true, deleted: true })] },
      expected: { ticketTypeId: complaint },
    },
  ])("$what", ({ wishes, expected }) => {
    expect(created(wishes).ticket).toMatchObject(expected);
  });
});

describe("the owner of a new ticket nobody chose one for", () => {
  const chosen = {
    ownerId: users.colleague,
    rule: "even",
    countsAsDelegation: true,
    trace: {
      categoryId: categories.support,
      method: "Even",
      onlyLoggedInUsers: false,
      excludedUserId: 0,
      decidedAt: SAVE_NOW,
      members: [],
      steps: [],
    },
  } as const;

  test.each<Row>([
    {
      what: "is nobody",
      wishes: { caller: { defaultOwner: "unassigned" } },
      expected: { ownerId: 0, readStatus: "Red" },
    },
    {
      what: "is the caller, who has then read it",
      wishes: { caller: { defaultOwner: "self" } },
      expected: {
        ownerId: users.caller,
        readStatus: "Green",
        readByOwnerAt: SAVE_NOW,
        firstReadByOwnerAt: SAVE_NOW,
        firstReadByUserAt: SAVE_NOW,
      },
    },
    {
      what: "is nobody for a caller who cannot own tickets",
      wishes: { caller: { defaultOwner: "self", type: "ResourceAssociate" } },
      expected: { ownerId: 0 },
    },
    {
      what: "is whom the category's rules choose",
      wishes: { caller: { defaultOwner: "automatic" }, automaticOwner: chosen },
      expected: { ownerId: users.colleague, readStatus: "Red" },
    },
    {
      what: "is nobody when the rules choose nobody",
      wishes: {
        caller: { defaultOwner: "automatic" },
        automaticOwner: { ...chosen, ownerId: 0, countsAsDelegation: false },
      },
      expected: { ownerId: 0 },
    },
    {
      what: "gives way to nobody, when that was chosen",
      wishes: { caller: { defaultOwner: "self" }, input: { owner: 0 } },
      expected: { ownerId: 0 },
    },
  ])("$what", ({ wishes, expected }) => {
    expect(created(wishes).ticket).toMatchObject(expected);
  });
});

describe("a new ticket", () => {
  test.each<Row>([
    {
      what: "is internal on a desk that wants that",
      wishes: { settings: { externalAsDefault: false } },
      expected: { securityLevel: "Internal" },
    },
    {
      what: "has the caller's own name as author, and the first message may change that",
      wishes: { input: { author: "User 20" } },
      expected: { author: "User 20", authorGiven: false },
    },
    {
      what: "begins with the time to reply that the desk sets",
      wishes: { settings: { timeToReplyOnNewTicketMinutes: 15 } },
      expected: { timeToReplyMinutes: 15, realTimeToReplyMinutes: 0, repliedAt: null },
    },
    {
      what: "does not when it comes from outside",
      wishes: { settings: { timeToReplyOnNewTicketMinutes: 15 }, input: { createdById: 0 } },
      expected: { timeToReplyMinutes: 0 },
    },
    {
      what: "spends its time from its creation on",
      wishes: { input: { createdAt: SAVE_NOW - 500 } },
      expected: { statusSince: SAVE_NOW - 500, createdAt: SAVE_NOW - 500, lastChangedAt: SAVE_NOW },
    },
    {
      what: "has the defaults of the custom fields",
      wishes: {
        customFields: [buildCustomField("x_floor", "Integer", { defaultValue: 3 })],
      },
      expected: { customFields: { x_floor: 3 } },
    },
  ])("$what", ({ wishes, expected }) => {
    expect(created(wishes).ticket).toMatchObject(expected);
  });

  test("leaves no stay in a status and no other title behind", () => {
    const input = { createdAt: SAVE_NOW - 7200, baseStatus: "Closed" } as const;
    expect(created({ input })).toMatchObject({ stays: [], retitled: false });
  });

  test("is by default what comes of saying nothing but a title", () => {
    const wishes: SaveWishes = {
      customFields: [buildCustomField("x_floor", "Integer", { defaultValue: 3 })],
      caller: { defaultCategoryId: categories.sales, defaultOwner: "self" },
    };
    const { ticket } = created(wishes);
    expect(defaultTicket(buildCreation(wishes))).toMatchObject({
      ticketId: 0,
      version: 0,
      title: "",
      author: ticket.author,
      categoryId: ticket.categoryId,
      priorityId: ticket.priorityId,
      statusId: ticket.statusId,
      baseStatus: ticket.baseStatus,
      ownerId: ticket.ownerId,
      securityLevel: ticket.securityLevel,
      origin: ticket.origin,
      customFields: ticket.customFields,
    });
  });
});
