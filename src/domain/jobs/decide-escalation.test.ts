import { describe, expect, test } from "vitest";
import {
  buildActingLevel,
  buildJobSituation,
  type JobWishes,
} from "../../../test/support/build-job-situation.ts";
import { buildLevel } from "../../../test/support/build-priority.ts";
import { priorities, users } from "../../../test/support/build-save-desk.ts";
import { at } from "../../../test/support/instant.ts";
import { officeClock } from "../../../test/support/office-clock.ts";
import type { Ticket } from "../ticket/ticket.ts";
import { decideEscalation, type EscalationDecision } from "./decide-escalation.ts";

const DUE_AT = at("2026-03-06T16:00Z");

function escalate({ ticket, ...others }: JobWishes = {}): EscalationDecision {
  const stored = { escalatesAt: DUE_AT, ownerId: users.owner, ...ticket };
  const decision = decideEscalation(buildJobSituation({ now: DUE_AT, ticket: stored, ...others }));
  if (decision === null) throw new Error("nothing was due");
  return decision;
}

function step(escalationLevelId: number, level: number, dueAt: string) {
  return { escalation: { escalationLevelId, level, dueAt: at(dueAt) } };
}

/** Fields of the escalation that a log entry tells of, by their published numbers. */
function loggedEscalation({ write }: EscalationDecision) {
  return write.logs.map(({ action, changes, details }) => ({
    action,
    level: changes.find(({ field }) => field === 13)?.to,
    next: changes.find(({ field }) => field === 14)?.to,
    details,
  }));
}

describe("a ticket with levels after 120, 60 and 480 minutes of office hours", () => {
  const threeLevels = {
    priority: { levelMinutes: [120, 60, 480], alertSchedule: true },
    businessClock: officeClock(1),
  };

  test.each([
    {
      stored: { escalationLevel: 0, escalatesAt: at("2026-03-06T17:00+01:00") },
      after: { escalationLevel: 1, escalatesAt: at("2026-03-09T10:00+01:00") },
    },
    {
      stored: { escalationLevel: 1, escalatesAt: at("2026-03-09T10:00+01:00") },
      after: { escalationLevel: 2, escalatesAt: at("2026-03-10T10:00+01:00") },
    },
    {
      stored: { escalationLevel: 2, escalatesAt: at("2026-03-10T10:00+01:00") },
      after: { escalationLevel: 3, escalatesAt: null },
    },
  ])("at level $stored.escalationLevel goes to $after", ({ stored, after }) => {
    const decision = escalate({ ...threeLevels, ticket: stored, now: stored.escalatesAt });
    expect(decision.levelsFired).toBe(1);
    expect(decision.write.ticket).toMatchObject({
      ...after,
      lastChangedAt: stored.escalatesAt,
      version: 4,
    });
  });

  test("that nobody looked at for a week goes through all of them, each with a log entry of its own", () => {
    const now = at("2026-03-13T12:00+01:00");
    const decision = escalate({ ...threeLevels, now });
    expect(decision.levelsFired).toBe(3);
    expect(decision.write.ticket).toMatchObject({
      escalationLevel: 3,
      escalatesAt: null,
      escalationSecondsLeft: null,
      lastChangedAt: now,
      version: 4,
    });
    expect(loggedEscalation(decision)).toEqual([
      {
        action: 9,
        level: "1",
        next: "2026-03-09 09:00:00",
        details: step(101, 1, "2026-03-06T17:00+01:00"),
      },
      {
        action: 9,
        level: "2",
        next: "2026-03-10 09:00:00",
        details: step(102, 2, "2026-03-09T10:00+01:00"),
      },
      { action: 9, level: "3", next: "", details: step(103, 3, "2026-03-10T10:00+01:00") },
    ]);
    expect(decision.write.logs.map((log) => [log.userId, log.at])).toEqual(
      Array.from({ length: 3 }, () => [0, now]),
    );
  });
});

test("levels that take no time fire in one go, but are logged one by one", () => {
  const decision = escalate({ priority: { levelMinutes: [5, 0, 0, 1] } });
  expect(loggedEscalation(decision).map(({ level, next }) => [level, next])).toEqual([
    ["1", undefined],
    ["2", undefined],
    ["3", "2026-03-06 16:01:00"],
  ]);
});

test("a chain whose remaining levels were removed ends, without having escalated", () => {
  const decision = escalate({ priority: { levelMinutes: [5] }, ticket: { escalationLevel: 1 } });
  expect(decision.levelsFired).toBe(0);
  expect(decision.write.ticket).toMatchObject({ escalationLevel: 1, escalatesAt: null });
  expect(decision.write.notices.messages).toEqual([]);
  expect(loggedEscalation(decision)).toEqual([
    { action: 33, level: undefined, next: "", details: null },
  ]);
});

test.each([
  { why: "a chain that is not due", ticket: { escalatesAt: DUE_AT + 1 } },
  { why: "a chain that does not run", ticket: { escalatesAt: null } },
])("$why is left alone", ({ ticket }) => {
  const priority = { levelMinutes: [5] };
  expect(decideEscalation(buildJobSituation({ now: DUE_AT, ticket, priority }))).toBeNull();
});

describe("a level that delegates", () => {
  const DELEGATE = 1;
  const read: Partial<Ticket> = {
    readStatus: "Green",
    readByOwnerAt: DUE_AT - 60,
    firstReadByOwnerAt: DUE_AT - 60,
    firstReadByUserAt: DUE_AT - 90,
  };
  const delegateTo = (delegateToUserId: number, action = DELEGATE) =>
    escalate({
      ticket: read,
      priority: {
        levels: [buildActingLevel(action, { delegateToUserId }), buildLevel(2, 30)],
        reactions: { ChangedOwner: "Stop" },
      },
    }).write;

  test.each([
    { to: "a colleague", userId: users.colleague, ownerId: users.colleague },
    { to: "somebody absent", userId: users.absent, ownerId: users.absent },
    { to: "a reader", userId: users.readOnly, ownerId: users.owner },
    { to: "somebody deleted", userId: users.gone, ownerId: users.owner },
    { to: "nobody", userId: 0, ownerId: users.owner },
    { to: "somebody unknown", userId: 999, ownerId: users.owner },
  ])("to $to leaves the ticket with user $ownerId", ({ userId, ownerId }) => {
    expect(delegateTo(userId).ticket.ownerId).toBe(ownerId);
  });

  test("makes the ticket unread by its new owner, though some user has read it", () => {
    const { ticket, logs } = delegateTo(users.colleague);
    expect(ticket).toMatchObject({
      readStatus: "Red",
      readByOwnerAt: null,
      firstReadByOwnerAt: null,
      firstReadByUserAt: DUE_AT - 90,
    });
    expect(logs[0]?.changes).toContainEqual({
      field: 29,
      from: String(users.owner),
      to: String(users.colleague),
    });
  });

  test("does not count as a manual change of owner, so the chain goes on", () => {
    expect(delegateTo(users.colleague).ticket).toMatchObject({ escalatesAt: DUE_AT + 1800 });
  });

  test("to the present owner changes nothing but the level", () => {
    expect(delegateTo(users.owner).ticket).toMatchObject({ ownerId: users.owner, ...read });
  });

  test("without the bit for it is none", () => {
    expect(delegateTo(users.colleague, 0).ticket).toMatchObject({ ownerId: users.owner, ...read });
  });
});

describe("the owner of an escalated ticket", () => {
  const ESCALATED = 4;
  const TAKEN_OVER = 64;
  const priority = { levels: [buildActingLevel(1, { delegateToUserId: users.colleague })] };

  test("hears of it: the one after the level's delegation", () => {
    const wishes = { [users.owner]: { PopUp: ESCALATED }, [users.colleague]: { Email: ESCALATED } };
    expect(escalate({ priority, wishes }).write.notices).toEqual({
      popUps: [],
      messages: [
        {
          channel: "Email",
          recipients: [{ userId: users.colleague }],
          templateId: 7,
          ticketId: 900,
          notification: "TicketEscalated",
          escalationLevelId: 101,
          listedTicketIds: [],
        },
      ],
    });
  });

  test("and the one from whom the level took it hears that", () => {
    const wishes = {
      [users.owner]: { PopUp: TAKEN_OVER },
      [users.colleague]: { Email: ESCALATED },
    };
    const { popUps, messages } = escalate({ priority, wishes }).write.notices;
    expect(popUps).toMatchObject([{ userId: users.owner, notification: "TicketTakeOver" }]);
    expect(messages).toHaveLength(1);
  });

  test("hears of each level after what the level itself sends", () => {
    const levels = [buildActingLevel(16), buildActingLevel(16, { level: 2, afterMinutes: 0 })];
    const { messages } = escalate({
      priority: { priorityId: priorities.medium, levels },
      wishes: { [users.owner]: { Email: ESCALATED } },
    }).write.notices;
    expect(messages.map(({ templateId, notification }) => [templateId, notification])).toEqual([
      [12, null],
      [7, "TicketEscalated"],
      [12, null],
      [7, "TicketEscalated"],
    ]);
  });
});
