import { describe, expect, it } from "vitest";
import {
  buildAssignmentFacts,
  type AssignmentWishes,
} from "../../../test/support/build-assignment-facts.ts";
import { buildUser } from "../../../test/support/build-user.ts";
import { assignmentNeeds, type AssignmentNeeds } from "./assignment-needs.ts";

const NOW = 1_000_000;

const users = [
  buildUser(10),
  buildUser(11, { status: "NotAvailable" }),
  buildUser(12),
  buildUser(13, { deleted: true }),
];
const person = { supportUserId: 0, contact: null };

function needsOf(wishes: Omit<AssignmentWishes, "users">): AssignmentNeeds {
  return assignmentNeeds(buildAssignmentFacts({ users, now: NOW, ...wishes }));
}

describe("what an assignment needs to know", () => {
  it("is only the counter for a plain category", () => {
    expect(needsOf({})).toEqual({
      activeAfter: null,
      openTicketCountsOf: [],
      delegationCounter: "locked",
      quarantineAfter: null,
      crossPostAfter: null,
    });
  });

  it.each([
    ["Even", "locked", []],
    ["Weighted", "addedTo", []],
    ["Unfair", "locked", [10, 12]],
    ["Not", "unused", []],
    ["Unknown", "unused", []],
  ] as const)("under method %s: counter %s, open tickets of %j", (method, counter, countsOf) => {
    const needs = needsOf({ category: { assignmentMethod: method } });
    expect([needs.delegationCounter, needs.openTicketCountsOf]).toEqual([counter, countsOf]);
  });

  it("counts open tickets of those who might be logged in, but not of the one left out", () => {
    const category = { assignmentMethod: "Unfair", flags: ["OnlyLoggedInUsers"] } as const;
    expect(needsOf({ category, excludedUserId: 12 }).openTicketCountsOf).toEqual([10]);
  });

  it.each([
    [2, NOW - 7200],
    [0.5, NOW - 1800],
  ])("where only logged-in users count: who was active within %d hours", (hours, expected) => {
    const settings = { userInactivityLimitHours: hours };
    expect(needsOf({ settings, category: { flags: ["OnlyLoggedInUsers"] } }).activeAfter).toBe(
      expected,
    );
    expect(needsOf({ settings }).activeAfter).toBeNull();
  });

  it.each([
    [30, person, NOW - 1800],
    [1, person, NOW - 60],
    [0, person, null],
    [-1, person, null],
    [30, null, null],
  ])("with a quarantine of %i minutes and person %j: tickets after %j", (lag, who, expected) => {
    const category = { assignmentLagMinutes: lag };
    expect(needsOf({ category, person: who }).quarantineAfter).toBe(expected);
  });

  it.each([
    [10, true, person, NOW - 600],
    [0, true, person, null],
    [10, false, person, null],
    [10, true, null, null],
  ])(
    "with a cross-post window of %i, by mail %s, person %j: %j",
    (minutes, byMail, who, expected) => {
      const settings = { crossPostWindowMinutes: minutes };
      expect(needsOf({ settings, arrivedByMail: byMail, person: who }).crossPostAfter).toBe(
        expected,
      );
    },
  );
});
