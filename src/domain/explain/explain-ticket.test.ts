import { describe, expect, it } from "vitest";
import { BORN_AT, bornTicket, change, later } from "../../../test/support/born-ticket.ts";
import { categories, priorities, statuses, users } from "../../../test/support/build-save-desk.ts";
import { at } from "../../../test/support/instant.ts";
import type { TicketLife } from "../../../test/support/simulate-ticket.ts";
import { STAYS_MAX } from "./explain-time-spent.ts";

describe("an owner", () => {
  it.each<[string, TicketLife, object]>([
    ["named at creation", bornTicket(), { code: "namedAtCreation", userId: users.caller }],
    [
      "who created it",
      bornTicket({}, { owner: users.caller }),
      { code: "keptAtCreation", userId: users.caller },
    ],
    [
      "whom rules chose",
      bornTicket({}, { owner: "automatic" }),
      { code: "assignedByRules", decidedBy: { rule: "even", place: 0 } },
    ],
    [
      "whom rules would not have found",
      bornTicket({}, { owner: "automatic", categoryId: categories.sales }),
      { code: "assignedByRules", decidedBy: null },
    ],
    [
      "whom rules chose again",
      later(bornTicket(), 9, change({ title: "Dark", owner: "automatic" })),
      { code: "assignedByRules", decidedBy: { rule: "even" } },
    ],
    ["none", bornTicket({}, { owner: 0 }), { code: "neverOwned" }],
    [
      "none any more",
      later(bornTicket(), 9, change({ owner: 0 }, users.colleague)),
      { code: "ownerRemoved", userId: users.colleague },
    ],
    [
      "who took it",
      later(bornTicket(), 9, change({ owner: users.colleague }, users.colleague)),
      { code: "taken", userId: users.colleague },
    ],
    [
      "to whom somebody gave it",
      later(bornTicket(), 9, change({ owner: users.colleague }, users.owner)),
      { code: "given", userId: users.owner },
    ],
    [
      "who replied",
      later(bornTicket(), 9, (life) =>
        life.addMessage(users.colleague, { securityLevel: "External" }),
      ),
      { code: "takenByReplying", userId: users.colleague },
    ],
  ])("%s", (_, life, rule) => {
    expect(life.explain().ownerId).toMatchObject({
      rule,
      difference: null,
      value: life.ticket.ownerId,
    });
  });

  it("whom rules chose comes with their reasoning", () => {
    const { assignment } = bornTicket({}, { owner: "automatic" }).explain().ownerId;
    expect(assignment?.members.map(({ userId }) => userId)).toEqual([users.owner, users.colleague]);
  });
});

describe("a read status", () => {
  it.each<[string, TicketLife, string, object]>([
    ["of a new ticket", bornTicket(), "Red", { code: "unreadSinceCreation" }],
    [
      "of its owner's making",
      bornTicket({}, { owner: users.caller }),
      "Green",
      { code: "createdByOwner" },
    ],
    ["without an owner", bornTicket({}, { owner: 0 }), "Red", { code: "unowned" }],
    [
      "once it was given away unread",
      later(bornTicket(), 9, change({ owner: users.colleague })),
      "Red",
      { code: "unreadSinceAssignment" },
    ],
    [
      "once somebody took it",
      later(bornTicket(), 9, change({ owner: users.colleague }, users.colleague)),
      "Green",
      { code: "takenByOwner" },
    ],
    [
      "once the owner read it",
      later(bornTicket(), 9, (life) => life.read(users.owner)),
      "Green",
      { code: "readByOwner", readAt: BORN_AT + 9 },
    ],
    [
      "once another user read it",
      later(bornTicket(), 9, (life) => life.read(users.colleague)),
      "Red",
      { code: "unreadSinceCreation" },
    ],
    [
      "after news",
      later(bornTicket({}, { owner: users.caller }), 9, (life) =>
        life.addMessage(users.owner, { securityLevel: "Internal" }),
      ),
      "Yellow",
      { code: "newsSinceReading", userId: users.owner },
    ],
    [
      "once its owner said that there is news",
      later(bornTicket({}, { owner: users.caller }), 9, (life) =>
        life.mark(users.caller, "Yellow"),
      ),
      "Yellow",
      { code: "markedBy", userId: users.caller },
    ],
    [
      "once its owner said that he has not read it",
      later(bornTicket({}, { owner: users.caller }), 9, (life) => life.mark(users.caller, "Red")),
      "Red",
      { code: "markedBy", userId: users.caller },
    ],
  ])("%s", (_, life, value, rule) => {
    expect(life.explain().readStatus).toMatchObject({ value, rule, difference: null });
  });
});

describe("a priority", () => {
  it("given at creation is told beside what such tickets get by default", () => {
    expect(bornTicket({}, { priorityId: priorities.high }).explain().priorityId.rule).toEqual({
      code: "priorityAtCreation",
      userId: users.caller,
      defaultPriorityId: 1,
    });
  });

  it("chosen later is told with the one before", () => {
    const life = later(bornTicket(), 9, change({ priorityId: priorities.high }, users.owner));
    expect(life.explain().priorityId.rule).toEqual({
      code: "priorityChosen",
      userId: users.owner,
      formerPriorityId: priorities.medium,
    });
  });
});

describe("a time to reply", () => {
  it("has a start value where the setting gives one", () => {
    const life = bornTicket({ timeToReplyOnNewTicketMinutes: 30 });
    const { settings } = life.desk;
    expect(life.explain().timeToReplyMinutes).toMatchObject({
      value: 30,
      rule: { code: "startValue" },
      difference: null,
    });
    life.desk = { ...life.desk, settings: { ...settings, timeToReplyOnNewTicketMinutes: -1 } };
    expect(life.explain().timeToReplyMinutes.difference).toEqual({
      reason: "configurationChanged",
      recomputed: 0,
      excess: 30,
    });
  });

  it("is measured by the priority of that moment, whatever came after", () => {
    const life = later(bornTicket(), 150, (ticket) =>
      ticket.addMessage(users.owner, { securityLevel: "External" }),
    );
    later(life, 9, change({ priorityId: priorities.high }));
    expect(life.explain().timeToReplyMinutes).toMatchObject({
      value: 2,
      rule: { code: "untilReply", priorityId: priorities.medium },
      time: { countedSeconds: 150 },
      difference: null,
    });
  });
});

/** Moves a ticket from open to queued and back, a minute each. */
const flips = (life: TicketLife, count: number): TicketLife => {
  for (let flip = 0; flip < count; flip += 1) {
    later(life, 60, change({ statusId: flip % 2 === 0 ? statuses.queued : statuses.open }));
  }
  return life;
};

describe("time spent", () => {
  it("tells the latest stays one by one and sums up the earlier ones", () => {
    const { timeSpentInternallySeconds } = flips(bornTicket(), 2 * STAYS_MAX + 10).explain();
    expect(timeSpentInternallySeconds).toMatchObject({
      value: (STAYS_MAX + 5) * 60,
      rule: { count: STAYS_MAX + 5 },
      earlierStays: { count: 5, bookedSeconds: 300, countedSeconds: 300 },
      difference: null,
    });
    const { stays } = timeSpentInternallySeconds;
    expect(stays.map(({ running }) => running)).toEqual([...Array(STAYS_MAX).fill(false), true]);
  });

  it("that cannot have been counted says so", () => {
    const life = flips(bornTicket(), 3);
    const history = { log: life.log, stays: life.stays.slice(1) };
    expect(life.explain({ history }).timeSpentInternallySeconds.difference).toEqual({
      reason: "historyIncomplete",
      recomputed: 60,
      excess: 60,
    });
  });

  it("is attributed by today's configuration where the log has no row", () => {
    const life = flips(bornTicket(), 3);
    const { timeSpentQueueSeconds } = life.explain({ history: { log: [], stays: life.stays } });
    expect(timeSpentQueueSeconds).toMatchObject({ value: 60, difference: null, change: null });
  });

  it("stops at what the published counter can hold", () => {
    const life = bornTicket({}, { createdAt: at("1900-01-01T00:00Z") });
    later(life, 0, change({ statusId: statuses.closed }));
    expect(life.explain().realTimeSpentInternallySeconds).toMatchObject({
      value: 2_147_483_647,
      difference: { reason: "counterFull", recomputed: BORN_AT - at("1900-01-01T00:00Z") },
    });
  });
});

describe("a value that was changed behind the log's back", () => {
  it.each([
    { field: "ownerId", value: users.colleague, logged: users.owner },
    { field: "priorityId", value: priorities.high, logged: priorities.medium },
    { field: "readStatus", value: "Yellow", logged: "Red" },
  ] as const)("is recognised: $field", ({ field, value, logged }) => {
    const life = bornTicket();
    const explanation = life.explain({ ticket: { ...life.ticket, [field]: value } });
    expect(explanation[field]).toMatchObject({
      value,
      difference: { reason: "historyIncomplete", recomputed: logged },
    });
  });

  it("is recognised in a deadline set by hand and in an escalation time", () => {
    const life = bornTicket(
      { priority: { levelMinutes: [60], reactions: { New: "Restart" } } },
      { deadlineAt: BORN_AT },
    );
    const moved = { deadlineAt: BORN_AT + 1, escalatesAt: BORN_AT + 1 };
    const { deadlineAt, escalatesAt } = life.explain({ ticket: { ...life.ticket, ...moved } });
    expect(deadlineAt.difference).toMatchObject({
      reason: "historyIncomplete",
      recomputed: BORN_AT,
    });
    expect(escalatesAt.difference?.reason).toBe("historyIncomplete");
  });
});
