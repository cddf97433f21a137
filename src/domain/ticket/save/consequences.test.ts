import { describe, expect, test } from "vitest";
import { buildPriority } from "../../../../test/support/build-priority.ts";
import {
  categories,
  priorities,
  statuses,
  users,
} from "../../../../test/support/build-save-desk.ts";
import {
  buildCreation,
  buildSaveSituation,
  SAVE_NOW,
  type SaveWishes,
} from "../../../../test/support/build-save-situation.ts";
import { TICKET_CREATED_AT } from "../../../../test/support/build-ticket.ts";
import type { Ticket } from "../ticket.ts";
import { decideSave } from "./decide-save.ts";
import type { TicketWrite } from "./save-decision.ts";

function written(wishes: SaveWishes): TicketWrite {
  const decision = decideSave(buildSaveSituation(wishes));
  if (decision.kind !== "write") throw new Error(`not written: ${JSON.stringify(decision)}`);
  return decision.write;
}

interface Row {
  readonly what: string;
  readonly wishes: SaveWishes;
  readonly expected: Partial<Ticket>;
}

const { closed, postponed } = statuses;
const wasClosed = {
  baseStatus: "Closed",
  statusId: closed,
  closedAt: SAVE_NOW - 60,
  timeToCloseMinutes: 59,
  realTimeToCloseMinutes: 59,
} as const;
const wasPostponed = {
  baseStatus: "Postponed",
  statusId: postponed,
  activatesAt: SAVE_NOW + 60,
} as const;

const moved = (priorityId: number, reactions: object) =>
  buildPriority({ priorityId, levelMinutes: [10, 20], reactions });

describe("the deadline after a save", () => {
  const computed = { deadlineAt: TICKET_CREATED_AT + 4 * 3600, deadlineManual: false };
  test.each<Row>([
    {
      what: "is computed anew from the ticket's creation under another priority",
      wishes: { input: { priorityId: priorities.high } },
      expected: computed,
    },
    {
      what: "goes when the new priority sets none",
      wishes: {
        stored: { priorityId: priorities.high, deadlineAt: 5 },
        input: { priorityId: priorities.low },
      },
      expected: { deadlineAt: null, deadlineManual: false },
    },
    {
      what: "stays under another priority when it was agreed",
      wishes: {
        stored: { deadlineAt: 5, deadlineManual: true },
        input: { priorityId: priorities.high },
      },
      expected: { deadlineAt: 5, deadlineManual: true },
    },
    {
      what: "is the one named, even beside another priority",
      wishes: { input: { priorityId: priorities.high, deadlineAt: 7 } },
      expected: { deadlineAt: 7, deadlineManual: true },
    },
    {
      what: "is computed anew when the echo of the old one comes with another priority",
      wishes: {
        stored: { deadlineAt: 5, deadlineManual: false },
        input: { priorityId: priorities.high, deadlineAt: 5 },
      },
      expected: computed,
    },
    {
      what: "stays when the ticket opens again",
      wishes: { stored: { ...wasClosed, deadlineAt: 5 }, input: { baseStatus: "Active" } },
      expected: { deadlineAt: 5, deadlineManual: false },
    },
  ])("$what", ({ wishes, expected }) => {
    expect(written(wishes).ticket).toMatchObject(expected);
  });
});

describe("reading after a save", () => {
  const read = {
    readStatus: "Green",
    readByOwnerAt: 5,
    firstReadByOwnerAt: 4,
    firstReadByUserAt: 3,
    readByCustomerAt: 2,
  } as const;
  const unread = {
    readStatus: "Red",
    readByOwnerAt: null,
    firstReadByOwnerAt: null,
    firstReadByUserAt: 3,
    readByCustomerAt: 2,
  } as const;
  test.each<Row>([
    {
      what: "starts again for another owner",
      wishes: { input: { owner: users.absent } },
      expected: unread,
    },
    {
      what: "starts again when nobody is owner",
      wishes: { input: { owner: 0 } },
      expected: unread,
    },
    {
      what: "has been done by a caller who takes the ticket",
      wishes: { input: { owner: users.caller } },
      expected: {
        ...unread,
        readStatus: "Green",
        readByOwnerAt: SAVE_NOW,
        firstReadByOwnerAt: SAVE_NOW,
      },
    },
    {
      what: "is left alone by any other change",
      wishes: { input: { title: "Changed", baseStatus: "Closed" } },
      expected: read,
    },
  ])("$what", ({ wishes, expected }) => {
    expect(written({ ...wishes, stored: read }).ticket).toMatchObject(expected);
  });

  test("is the first by a user, when a caller takes a ticket nobody has read", () => {
    expect(written({ input: { owner: users.caller } }).ticket.firstReadByUserAt).toBe(SAVE_NOW);
  });
});

describe("escalation after a save", () => {
  const { medium, high } = priorities;
  const running = { escalationLevel: 1, escalatesAt: SAVE_NOW + 90 };
  const stopped = { escalatesAt: null, escalationSecondsLeft: 90, escalationSuspended: false };
  const paused = { escalatesAt: null, escalationSecondsLeft: 90, escalationSuspended: true };
  const restarted = {
    escalationLevel: 0,
    escalatesAt: SAVE_NOW + 600,
    escalationSecondsLeft: null,
    escalationSuspended: false,
  };

  test.each<Row>([
    {
      what: "reacts to another owner",
      wishes: {
        priorities: [moved(medium, { ChangedOwner: "Stop" })],
        stored: running,
        input: { owner: users.colleague },
      },
      expected: stopped,
    },
    {
      what: "reacts to the loss of the owner",
      wishes: {
        priorities: [moved(medium, { ChangedOwner: "Restart" })],
        stored: running,
        input: { owner: 0 },
      },
      expected: restarted,
    },
    {
      what: "does not react when the rules chose the owner",
      wishes: {
        priorities: [moved(medium, { ChangedOwner: "Stop" })],
        stored: running,
        input: { owner: "automatic" },
      },
      expected: { ...running, ownerId: 0 },
    },
    {
      what: "reacts to a change of priority as the new one says",
      wishes: {
        priorities: [
          moved(medium, { ChangedPriority: "Stop" }),
          moved(high, { ChangedPriority: "Restart" }),
        ],
        stored: running,
        input: { priorityId: high },
      },
      expected: restarted,
    },
    {
      what: "reacts to priority first and owner second",
      wishes: {
        priorities: [moved(high, { ChangedPriority: "Restart", ChangedOwner: "Stop" })],
        stored: running,
        input: { priorityId: high, owner: users.colleague },
      },
      expected: { escalationLevel: 0, ...stopped, escalationSecondsLeft: 600 },
    },
    {
      what: "stops when closing stops it, and does not wait to go on",
      wishes: {
        priorities: [moved(medium, { Closed: "Stop" })],
        stored: running,
        input: { baseStatus: "Closed" },
      },
      expected: stopped,
    },
    {
      what: "pauses while the ticket is not active",
      wishes: { stored: running, input: { baseStatus: "Postponed" } },
      expected: paused,
    },
    {
      what: "goes on when the ticket is active again",
      wishes: { stored: { ...wasPostponed, ...paused }, input: { baseStatus: "Active" } },
      expected: { escalatesAt: SAVE_NOW + 90, escalationSecondsLeft: null },
    },
    {
      what: "does not go on by itself when an event had stopped it",
      wishes: { stored: { ...wasClosed, ...stopped }, input: { baseStatus: "Active" } },
      expected: stopped,
    },
    {
      what: "is not closed twice",
      wishes: {
        priorities: [moved(medium, { Closed: "Restart" })],
        stored: { ...wasClosed, ...stopped },
        input: { title: "Changed" },
      },
      expected: stopped,
    },
  ])("$what", ({ wishes, expected }) => {
    expect(written(wishes).ticket).toMatchObject(expected);
  });

  test.each([
    { baseStatus: "Active", expected: restarted },
    { baseStatus: "Postponed", expected: { ...paused, escalationSecondsLeft: 600 } },
  ] as const)("begins with a new ticket that is $baseStatus", ({ baseStatus, expected }) => {
    const input = { baseStatus, priorityId: medium };
    const newRestarts = [moved(medium, { New: "Restart" })];
    const decision = decideSave(buildCreation({ priorities: newRestarts, input }));
    expect(decision).toMatchObject({ kind: "write", write: { ticket: expected } });
  });
});

describe("a suggested category after a save", () => {
  const stored = { suggestedCategoryId: categories.sales };
  test.each<Row>([
    {
      what: "is used up when it is taken",
      wishes: { stored, input: { categoryId: categories.sales } },
      expected: { suggestedCategoryId: 0, humanCategoryId: categories.sales },
    },
    {
      what: "stays open while the category stays",
      wishes: { stored, input: { title: "Changed" } },
      expected: { suggestedCategoryId: categories.sales, humanCategoryId: 0 },
    },
    {
      what: "leaves the first choice of a person alone",
      wishes: {
        stored: { ...stored, humanCategoryId: 77 },
        input: { categoryId: categories.sales },
      },
      expected: { suggestedCategoryId: 0, humanCategoryId: 77 },
    },
  ])("$what", ({ wishes, expected }) => {
    expect(written(wishes).ticket).toMatchObject(expected);
  });
});
