import { describe, expect, it } from "vitest";
import { buildLevel, buildPriority } from "../../../../test/support/build-priority.ts";
import { buildSaveDesk, priorities, users } from "../../../../test/support/build-save-desk.ts";
import type { Priority } from "../priority.ts";
import { decideSavePriority, type PriorityInput } from "./decide-save-priority.ts";

const desk = buildSaveDesk();
const stored: Priority = {
  ...buildPriority({ priorityId: priorities.low, levels: [buildLevel(1, 60), buildLevel(2, 60)] }),
  sortOrder: 1,
};
const [first, second] = stored.escalationLevels;

const outcomeOf = (input: PriorityInput, from: Priority | null = stored) => {
  const decision = decideSavePriority({ stored: from, input, desk });
  return decision.kind === "faulty"
    ? decision.faults.map(({ path, reason }) => `${path.join("/")}: ${reason.code}`)
    : decision.kind;
};
const week = (startMinute: number, stopMinute: number) => {
  const [, ...others] = stored.weekHours;
  return [{ startMinute, stopMinute }, ...others] as unknown as Priority["weekHours"];
};
const daily = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    year: null,
    month: 1 + Math.floor(index / 28),
    day: 1 + (index % 28),
  }));

describe("the saving of a priority", () => {
  it.each<[string, PriorityInput, unknown]>([
    ["nothing", {}, "unchanged"],
    ["the last known flags", { flags: 7 }, "write"],
    ["other flags", { flags: 8 }, ["flags: unknownBits"]],
    ["no deadline", { deadlineMinutes: 0, name: "x" }, "write"],
    ["a negative deadline", { deadlineMinutes: -1 }, ["deadlineMinutes: outOfRange"]],
    ["the longest deadline", { deadlineMinutes: 35_791_394 }, "write"],
    ["a longer deadline", { deadlineMinutes: 35_791_395 }, ["deadlineMinutes: outOfRange"]],
    ["a closed day", { weekHours: week(480, 480) }, "write"],
    [
      "a day that ends before it begins",
      { weekHours: week(480, 479) },
      ["weekHours/0: stopBeforeStart"],
    ],
    ["42 repeating days", { holidays: daily(42) }, "write"],
    ["43 repeating days", { holidays: daily(43) }, ["holidays: holidaysTooLong"]],
    [
      "one day often",
      { holidays: Array.from({ length: 99 }, () => ({ year: null, month: 5, day: 1 })) },
      "write",
    ],
    ["its deletion", { deleted: true }, "write"],
  ])("%s", (_what, input, expected) => {
    expect(outcomeOf(input)).toEqual(expected);
  });

  it.each<[string, readonly (typeof first)[], unknown]>([
    ["no levels", [], "write"],
    ["the same levels", [first, second], "unchanged"],
    ["levels in another order", [second, first], ["escalationLevels/1/level: notAscending"]],
    [
      "a level twice",
      [first, first],
      ["escalationLevels/1/escalationLevelId: repeated", "escalationLevels/1/level: notAscending"],
    ],
    [
      "a level of nobody",
      [{ ...buildLevel(1, 1), escalationLevelId: 9 }],
      ["escalationLevels/0/escalationLevelId: notOfPriority"],
    ],
    [
      "a level without a number",
      [{ ...buildLevel(0, 1), escalationLevelId: 0 }],
      ["escalationLevels/0/level: outOfRange"],
    ],
    ["the highest level", [{ ...buildLevel(32_767, 0), escalationLevelId: 0 }], "write"],
    [
      "all that a level can do",
      [{ ...buildLevel(1, 1), escalationLevelId: 0, action: 2045, delegateToUserId: users.absent }],
      "write",
    ],
    [
      "a delegation to nobody",
      [{ ...buildLevel(1, 1), escalationLevelId: 0, action: 1 }],
      ["escalationLevels/0/delegateToUserId: required"],
    ],
    [
      "a delegation to a reader",
      [{ ...buildLevel(1, 1), escalationLevelId: 0, delegateToUserId: users.readOnly }],
      ["escalationLevels/0/delegateToUserId: notAssignable"],
    ],
  ])("%s", (_what, levels, expected) => {
    const escalationLevels = levels.filter((level) => level !== undefined);
    expect(outcomeOf({ escalationLevels })).toEqual(expected);
  });

  it("opens a day until midnight where it is open until its last minute", () => {
    const decision = (stop: number) =>
      decideSavePriority({ stored, input: { weekHours: week(0, stop) }, desk });
    expect(decision(1439)).toMatchObject({ fields: { weekHours: week(0, 1440) } });
    expect(decision(1438)).toMatchObject({ fields: { weekHours: week(0, 1438) } });
  });

  it("keeps a default that is not deleted, and one priority at least", () => {
    const medium = desk.priorities.get(priorities.medium) ?? null;
    expect(outcomeOf({ deleted: true }, medium)).toEqual(["deleted: defaultStays"]);
    const gone = desk.priorities.get(priorities.deleted) ?? null;
    expect(outcomeOf({ flags: 2 }, gone)).toEqual(["flags: defaultStays"]);
    const alone = { ...desk, priorities: new Map([[stored.priorityId, stored]]) };
    expect(decideSavePriority({ stored, input: { deleted: true }, desk: alone })).toMatchObject({
      faults: [{ reason: { code: "lastOfItsKind" } }],
    });
  });

  it("places a new one last", () => {
    const decision = decideSavePriority({ stored: null, input: { name: "New" }, desk });
    expect(decision).toMatchObject({ fields: { sortOrder: 4 }, takesDefault: false });
  });
});
