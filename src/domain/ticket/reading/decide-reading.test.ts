import { describe, expect, test } from "vitest";
import { buildSaveSituation, SAVE_NOW } from "../../../../test/support/build-save-situation.ts";
import { priorities, users } from "../../../../test/support/build-save-desk.ts";
import { buildPriority } from "../../../../test/support/build-priority.ts";
import type { FunctionalRight } from "../../desk/role.ts";
import type { ReadStatus, Ticket } from "../ticket.ts";
import type { TicketSituation } from "../ticket-situation.ts";
import { decideBulkMarking, decideMarking, decideReading } from "./decide-reading.ts";

const LEVEL_SECONDS = 600;

/** A ticket whose chain runs under a priority that stops it when it is read. */
function situation(
  stored: Partial<Ticket> = {},
  rights: readonly FunctionalRight[] = ["EditAllRequests"],
): TicketSituation {
  const plain = buildPriority({ priorityId: priorities.medium, levelMinutes: [10] });
  const priority = { ...plain, reactions: { ...plain.reactions, Read: "Stop" as const } };
  const built = buildSaveSituation({
    rights,
    priorities: [priority],
    stored: {
      priorityId: priorities.medium,
      escalatesAt: SAVE_NOW + LEVEL_SECONDS,
      ownerId: users.caller,
      readStatus: "Red",
      ...stored,
    },
  });
  if (built.stored === null) throw new Error("a ticket is stored");
  return { ...built, stored: built.stored };
}

const readNow = {
  readStatus: "Green",
  readByOwnerAt: SAVE_NOW,
  firstReadByOwnerAt: SAVE_NOW,
  firstReadByUserAt: SAVE_NOW,
};
const stopped = { escalatesAt: null, escalationSecondsLeft: LEVEL_SECONDS };

describe("opening a ticket", () => {
  test.each<{ was: ReadStatus; chain: object }>([
    { was: "Red", chain: stopped },
    { was: "Yellow", chain: stopped },
    { was: "Green", chain: { escalatesAt: SAVE_NOW + LEVEL_SECONDS } },
  ])("by its owner reads one that was $was", ({ was, chain }) => {
    const read = situation({ readStatus: was });
    const write = decideReading(read);
    const { lastChangedAt, version } = read.stored;
    expect(write?.ticket).toMatchObject({ ...readNow, ...chain, lastChangedAt });
    expect(write?.ticket.version).toBe(version + 1);
    expect(write?.log).toMatchObject({ action: 28, userId: users.caller, at: SAVE_NOW });
  });

  test("by another user notes only that somebody has seen it", () => {
    const write = decideReading(situation({ ownerId: users.owner }));
    expect(write?.ticket).toMatchObject({
      readStatus: "Red",
      readByOwnerAt: null,
      firstReadByUserAt: SAVE_NOW,
      escalatesAt: SAVE_NOW + LEVEL_SECONDS,
    });
    expect(write?.log.changes.map(({ field }) => field)).toEqual([27]);
  });

  test.each<[string, Partial<Ticket>]>([
    ["that another user has seen before", { ownerId: users.owner, firstReadByUserAt: 5 }],
    ["that lives on in another one", { baseStatus: "Merged" }],
    [
      "that its owner read at this very second",
      {
        readStatus: "Green",
        readByOwnerAt: SAVE_NOW,
        firstReadByOwnerAt: 5,
        firstReadByUserAt: 5,
      },
    ],
  ])("changes nothing on one %s", (_what, stored) => {
    expect(decideReading(situation(stored))).toBeNull();
  });

  test("does not let the chain of a ticket run that is not active", () => {
    const halted = {
      baseStatus: "Closed",
      escalatesAt: null,
      escalationSecondsLeft: 60,
      escalationSuspended: true,
    } as const;
    expect(decideReading(situation(halted))?.ticket.escalatesAt).toBeNull();
  });
});

const markOwn = (readStatus: ReadStatus, raisesEvent: boolean, stored: Partial<Ticket> = {}) =>
  decideMarking(situation(stored), { readStatus, raisesEvent });

describe("what the owner says of his reading", () => {
  test("is an event of the chain only if it shall be", () => {
    expect(markOwn("Green", true)?.ticket).toMatchObject({ ...readNow, ...stopped });
    expect(markOwn("Green", false)?.ticket).toMatchObject({
      ...readNow,
      escalatesAt: SAVE_NOW + LEVEL_SECONDS,
    });
    expect(markOwn("Green", false)?.log.action).toBe(28);
  });

  test.each(["Yellow", "Red"] as const)("that it is %s changes that alone", (readStatus) => {
    const write = markOwn(readStatus, true, { readStatus: "Green", readByOwnerAt: 7 });
    expect(write?.ticket).toMatchObject({ readStatus, readByOwnerAt: 7 });
    expect(write?.log).toMatchObject({ action: 33, changes: [{ field: 17 }] });
  });

  test.each<[string, Partial<Ticket>]>([
    ["of a ticket of somebody else", { ownerId: users.owner }],
    ["of a ticket that nobody owns", { ownerId: 0 }],
    ["of a merged ticket", { baseStatus: "Merged" }],
  ])("counts for nothing %s", (_what, stored) => {
    expect(markOwn("Green", true, stored)).toBeNull();
  });
});

const markOne = (
  readStatus: ReadStatus,
  stored: Partial<Ticket> = {},
  rights?: readonly FunctionalRight[],
) => decideBulkMarking(situation(stored, rights), readStatus);

describe("marking one of many", () => {
  test.each([
    { readStatus: "Green", action: 30 },
    { readStatus: "Yellow", action: 31 },
  ] as const)(
    "as $readStatus is logged as $action, and moves no chain",
    ({ readStatus, action }) => {
      const write = markOne(readStatus);
      expect(write?.log.action).toBe(action);
      expect(write?.ticket).toMatchObject({ readStatus, escalatesAt: SAVE_NOW + LEVEL_SECONDS });
      expect(write?.ticket.readByOwnerAt).toBe(readStatus === "Green" ? SAVE_NOW : null);
    },
  );

  test("for somebody else takes the right to edit everything, and is no reading of his", () => {
    const foreign = { ownerId: users.owner };
    expect(markOne("Green", foreign)?.ticket).toMatchObject({
      readStatus: "Green",
      readByOwnerAt: null,
      firstReadByUserAt: null,
    });
    expect(markOne("Green", foreign, ["ServiceAdministration"])).not.toBeNull();
    expect(
      markOne("Green", foreign, ["ReadAllRequests", "EditRequestsInOwnCategories"]),
    ).toBeNull();
  });

  test("of his own takes no right", () => {
    expect(markOne("Green", {}, [])).not.toBeNull();
  });

  test.each<[string, Partial<Ticket>]>([
    ["that nobody owns", { ownerId: 0 }],
    ["that is marked so already", { readStatus: "Green", readByOwnerAt: 7 }],
    ["that was merged", { baseStatus: "Merged" }],
  ])("passes over one %s", (_what, stored) => {
    expect(markOne("Green", stored)).toBeNull();
  });
});
