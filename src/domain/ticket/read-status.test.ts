import { describe, expect, test } from "vitest";
import { SYSTEM_USER_ID } from "../desk/user.ts";
import {
  readFieldsAfterOwnerChange,
  readFieldsAfterReading,
  readFieldsOfNewTicket,
  readStatusAfterMessage,
  type ReadFields,
} from "./read-status.ts";
import type { ReadStatus } from "./ticket.ts";

const NOW = 9000;
const ANNA = 11;
const BEN = 12;

const unread: ReadFields = {
  readStatus: "Red",
  readByOwnerAt: null,
  firstReadByOwnerAt: null,
  firstReadByUserAt: null,
};
const readNow: ReadFields = {
  readStatus: "Green",
  readByOwnerAt: NOW,
  firstReadByOwnerAt: NOW,
  firstReadByUserAt: NOW,
};
const readBefore: ReadFields = {
  readStatus: "Green",
  readByOwnerAt: 7000,
  firstReadByOwnerAt: 6000,
  firstReadByUserAt: 5000,
};

describe("a new ticket", () => {
  test.each([
    { userId: ANNA, ownerId: ANNA, expected: readNow, why: "its creator owns it" },
    { userId: ANNA, ownerId: BEN, expected: unread, why: "somebody else owns it" },
    { userId: ANNA, ownerId: SYSTEM_USER_ID, expected: unread, why: "nobody owns it" },
    {
      userId: SYSTEM_USER_ID,
      ownerId: SYSTEM_USER_ID,
      expected: unread,
      why: "it came from outside and nobody owns it",
    },
  ])("is $expected.readStatus when $why", ({ userId, ownerId, expected }) => {
    expect(readFieldsOfNewTicket({ userId, ownerId }, NOW)).toEqual(expected);
  });
});

describe("a ticket with a new owner", () => {
  test.each([
    {
      why: "who took it has read it; somebody's first reading stays",
      ticket: readBefore,
      acting: { userId: BEN, ownerId: BEN },
      expected: { ...readNow, firstReadByUserAt: 5000 },
    },
    {
      why: "who took it is the first to read it",
      ticket: unread,
      acting: { userId: BEN, ownerId: BEN },
      expected: readNow,
    },
    {
      why: "who got it from another has not read it",
      ticket: readBefore,
      acting: { userId: ANNA, ownerId: BEN },
      expected: { ...unread, firstReadByUserAt: 5000 },
    },
    {
      why: "nobody has read what nobody owns",
      ticket: readBefore,
      acting: { userId: ANNA, ownerId: SYSTEM_USER_ID },
      expected: { ...unread, firstReadByUserAt: 5000 },
    },
    {
      why: "the desk itself does not read",
      ticket: { ...readBefore, firstReadByUserAt: null },
      acting: { userId: SYSTEM_USER_ID, ownerId: SYSTEM_USER_ID },
      expected: unread,
    },
  ])("$why", ({ ticket, acting, expected }) => {
    expect(readFieldsAfterOwnerChange(ticket, acting, NOW)).toEqual(expected);
  });
});

describe("reading a ticket", () => {
  const owner = { userId: ANNA, ownerId: ANNA };
  const colleague = { userId: BEN, ownerId: ANNA };

  test.each<{ readStatus: ReadStatus; raisesReadEvent: boolean }>([
    { readStatus: "Red", raisesReadEvent: true },
    { readStatus: "Yellow", raisesReadEvent: true },
    { readStatus: "Green", raisesReadEvent: false },
  ])("as its owner, $readStatus, raises the event Read: $raisesReadEvent", (row) => {
    const ticket = { ...readBefore, readStatus: row.readStatus };
    expect(readFieldsAfterReading(ticket, owner, NOW)).toEqual({
      fields: { ...readBefore, readByOwnerAt: NOW },
      raisesReadEvent: row.raisesReadEvent,
    });
  });

  test("as its owner for the first time notes that", () => {
    expect(readFieldsAfterReading(unread, owner, NOW).fields).toEqual(readNow);
  });

  test("as its owner after a colleague keeps the colleague's time", () => {
    const ticket = { ...unread, firstReadByUserAt: 5000 };
    expect(readFieldsAfterReading(ticket, owner, NOW).fields).toEqual({
      ...readNow,
      firstReadByUserAt: 5000,
    });
  });

  test.each<ReadStatus>(["Red", "Yellow", "Green"])(
    "as a colleague leaves it %s and notes the first time only",
    (readStatus) => {
      const ticket = { ...unread, readStatus };
      const first = readFieldsAfterReading(ticket, colleague, NOW);
      expect(first).toEqual({
        fields: { ...ticket, firstReadByUserAt: NOW },
        raisesReadEvent: false,
      });
      expect(readFieldsAfterReading(first.fields, colleague, NOW + 1)).toEqual(first);
    },
  );

  test("as anybody when nobody owns it is no owner's reading", () => {
    const reader = { userId: ANNA, ownerId: SYSTEM_USER_ID };
    expect(readFieldsAfterReading(unread, reader, NOW).fields).toEqual({
      ...unread,
      firstReadByUserAt: NOW,
    });
  });
});

describe("a message", () => {
  test.each<{ before: ReadStatus; userId: number; ownerId: number; after: ReadStatus }>([
    { before: "Green", userId: BEN, ownerId: ANNA, after: "Yellow" },
    { before: "Yellow", userId: BEN, ownerId: ANNA, after: "Yellow" },
    { before: "Red", userId: BEN, ownerId: ANNA, after: "Red" },
    { before: "Green", userId: SYSTEM_USER_ID, ownerId: ANNA, after: "Yellow" },
    { before: "Green", userId: ANNA, ownerId: ANNA, after: "Green" },
    { before: "Yellow", userId: ANNA, ownerId: ANNA, after: "Yellow" },
    { before: "Red", userId: ANNA, ownerId: ANNA, after: "Red" },
    { before: "Green", userId: SYSTEM_USER_ID, ownerId: SYSTEM_USER_ID, after: "Yellow" },
    { before: "Red", userId: SYSTEM_USER_ID, ownerId: SYSTEM_USER_ID, after: "Red" },
  ])("by $userId turns $before of owner $ownerId to $after", (row) => {
    const { before, userId, ownerId, after } = row;
    expect(readStatusAfterMessage(before, { userId, ownerId })).toBe(after);
  });
});
