import { describe, expect, it } from "vitest";
import { buildPriority, type PriorityWishes } from "../../../test/support/build-priority.ts";
import { priorities, statuses, users } from "../../../test/support/build-save-desk.ts";
import { BORN_AT, bornTicket, change, edit, later } from "../../../test/support/born-ticket.ts";
import type { TicketLife } from "../../../test/support/simulate-ticket.ts";

const HOUR = 3600;

const minute = (minutes: number): number => minutes * 60;

describe("an escalation time", () => {
  const levels = { levelMinutes: [60, 120] };
  const starting = (reactions: PriorityWishes["reactions"] = {}, more: PriorityWishes = {}) => ({
    priority: { ...levels, reactions: { New: "Restart" as const, ...reactions }, ...more },
    other: { ...levels, reactions: { ChangedPriority: "Continue" as const } },
  });

  it.each<[string, TicketLife, number | null, object]>([
    [
      "after creation",
      bornTicket(starting()),
      BORN_AT + HOUR,
      { code: "levelAfterStart", level: 1, start: "created", seconds: HOUR, inOpeningHours: false },
    ],
    [
      "in opening hours",
      bornTicket(starting({}, { alertSchedule: true })),
      BORN_AT + HOUR,
      { code: "levelAfterStart", inOpeningHours: true },
    ],
    [
      "after a level",
      later(bornTicket(starting()), HOUR + 30, (life) => life.runJobs()),
      BORN_AT + 3 * HOUR,
      { code: "levelAfterLevel", level: 2, previousLevel: 1, seconds: minute(120) },
    ],
    [
      "after a change of priority",
      later(bornTicket(starting()), 600, change({ priorityId: priorities.high })),
      BORN_AT + 600 + HOUR,
      { code: "levelAfterStart", start: "priorityChanged" },
    ],
    [
      "after a restart",
      later(bornTicket(starting({ NewInfo: "Restart" })), 600, (life) => {
        life.addMessage(users.owner, {});
        life.addMessage(users.owner, {});
      }),
      BORN_AT + 600 + HOUR,
      { code: "levelAfterStart", start: "restarted" },
    ],
    [
      "after a rest",
      later(
        later(bornTicket(starting()), 600, change({ statusId: statuses.postponed })),
        900,
        change({ statusId: statuses.open }),
      ),
      BORN_AT + 900 + HOUR,
      { code: "levelContinued", level: 1, seconds: minute(50) },
    ],
    [
      "none while the ticket rests",
      later(bornTicket(starting()), 600, change({ statusId: statuses.postponed })),
      null,
      { code: "suspended", baseStatus: "Postponed", seconds: minute(50) },
    ],
    [
      "none once the owner has read it",
      later(bornTicket(starting({ Read: "Stop" })), 600, (life) => life.read(users.owner)),
      null,
      { code: "stoppedByEvent", event: "Read", seconds: minute(50) },
    ],
    [
      "none once it was closed",
      later(bornTicket(starting({ Closed: "Stop" })), 600, change({ statusId: statuses.closed })),
      null,
      { code: "stoppedByEvent", event: "Closed" },
    ],
    [
      "none where new tickets do not start it",
      bornTicket({ priority: levels }),
      null,
      { code: "notStartedByPriority", priorityId: priorities.medium, seconds: HOUR },
    ],
    [
      "none without levels",
      bornTicket(),
      null,
      { code: "priorityHasNoLevels", priorityId: priorities.medium },
    ],
    [
      "none after the last level",
      later(bornTicket(starting()), 4 * HOUR, (life) => life.runJobs()),
      null,
      { code: "lastLevelReached", priorityId: priorities.medium, level: 2 },
    ],
    [
      "none that opening hours lead to",
      bornTicket(starting({}, { levelMinutes: [6_000_000], alertSchedule: true })),
      null,
      { code: "levelOutOfReach", level: 1 },
    ],
  ])("%s", (_, life, value, rule) => {
    expect(life.explain().escalatesAt).toMatchObject({ value, rule, difference: null });
  });

  it("after levels were edited says what is known of it", () => {
    const [first] = buildPriority({ levelMinutes: [90] }).escalationLevels;
    if (first === undefined) throw new Error("there is a level");
    expect(
      edit(bornTicket(starting()), { escalationLevels: [first] }).explain().escalatesAt,
    ).toMatchObject({
      value: BORN_AT + HOUR,
      rule: { code: "levelUnknown" },
      difference: {
        reason: "configurationChanged",
        recomputed: BORN_AT + minute(90),
        excess: -minute(30),
      },
      time: { countedSeconds: HOUR },
    });
    expect(
      edit(bornTicket(starting()), { escalationLevels: [] }).explain().escalatesAt,
    ).toMatchObject({
      difference: { recomputed: undefined, excess: null },
    });
    expect(edit(bornTicket(), { escalationLevels: [first] }).explain().escalatesAt).toMatchObject({
      rule: { code: "endedBefore", level: 0 },
      difference: { reason: "configurationChanged" },
    });
  });
});
