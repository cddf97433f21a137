import { describe, expect, test } from "vitest";
import { buildPriority } from "../../../test/support/build-priority.ts";
import { buildStatus } from "../../../test/support/build-status.ts";
import { at } from "../../../test/support/instant.ts";
import { officeClock } from "../../../test/support/office-clock.ts";
import { roundTheClock, type BusinessClock } from "../business-clock.ts";
import type { Priority } from "../desk/priority.ts";
import type { TicketStatus } from "../desk/status.ts";
import type { EscalationContext } from "../escalation/escalation-context.ts";
import type { EscalationState } from "../escalation/escalation-state.ts";
import { fireDueLevels } from "../escalation/fire-due-levels.ts";
import {
  reactToEscalationEvent,
  type EscalationEventContext,
} from "../escalation/react-to-escalation-event.ts";
import { resumeEscalation, suspendEscalation } from "../escalation/suspend-escalation.ts";
import { closureAfter, type ClosureFields } from "./closure.ts";
import { firstDeadline, nextDeadline } from "./deadline.ts";
import { statusTransition } from "./status-machine.ts";
import { endStay, type StatusStay, type TimeCounters } from "./time-counters.ts";

const office = officeClock(1);

const queued = buildStatus(1, "Active", { timeCounter: "Queue" });
const open = buildStatus(2, "Active", { timeCounter: "Internally" });
const waiting = buildStatus(3, "Active", { timeCounter: "Externally" });
const closed = buildStatus(4, "Closed", { timeCounter: "None" });

interface Life extends TimeCounters, ClosureFields {
  readonly createdAt: number;
  readonly status: TicketStatus;
  readonly history: readonly StatusStay[];
}

function born(time: string, status: TicketStatus): Life {
  const createdAt = at(time);
  return {
    createdAt,
    status,
    history: [],
    statusSince: createdAt,
    closedAt: null,
    timeToCloseMinutes: 0,
    realTimeToCloseMinutes: 0,
    timeSpentInternallySeconds: 0,
    timeSpentExternallySeconds: 0,
    timeSpentQueueSeconds: 0,
    realTimeSpentInternallySeconds: 0,
    realTimeSpentExternallySeconds: 0,
    realTimeSpentQueueSeconds: 0,
  };
}

function moved(life: Life, time: string, status: TicketStatus, businessClock = office): Life {
  const now = at(time);
  const { counters, stay } = endStay(life, { status: life.status, businessClock, now });
  const transition = statusTransition(life.status.baseStatus, status.baseStatus);
  const closure = closureAfter(transition, life, { now, businessClock });
  return { ...life, ...counters, ...closure, status, history: [...life.history, stay] };
}

const noChain: EscalationState = {
  level: 0,
  escalatesAt: null,
  secondsLeft: null,
  suspended: false,
};

function situation(
  time: string,
  priority: Priority,
  businessClock: BusinessClock = office,
): EscalationEventContext {
  return { priority, businessClock, now: at(time), ticketActive: true };
}

test("a ticket that goes back and forth counts every stay in its own counter", () => {
  let life = born("2026-03-02T08:30+01:00", queued);
  life = moved(life, "2026-03-02T10:00+01:00", open);
  life = moved(life, "2026-03-02T15:30+01:00", waiting);
  // The running stay is not counted yet.
  expect(life).toMatchObject({
    timeSpentQueueSeconds: 3600,
    realTimeSpentQueueSeconds: 5400,
    timeSpentInternallySeconds: 19_800,
    timeSpentExternallySeconds: 0,
    realTimeSpentExternallySeconds: 0,
  });

  life = moved(life, "2026-03-03T11:00+01:00", open);
  life = moved(life, "2026-03-03T11:45+01:00", closed);
  expect(life).toMatchObject({
    timeSpentQueueSeconds: 3600,
    realTimeSpentQueueSeconds: 5400,
    timeSpentExternallySeconds: 12_600,
    realTimeSpentExternallySeconds: 70_200,
    timeSpentInternallySeconds: 22_500,
    realTimeSpentInternallySeconds: 22_500,
    closedAt: at("2026-03-03T11:45+01:00"),
    timeToCloseMinutes: 645,
    realTimeToCloseMinutes: 1635,
  });
  expect(life.history.map(({ statusId, businessSeconds }) => [statusId, businessSeconds])).toEqual([
    [1, 3600],
    [2, 19_800],
    [3, 12_600],
    [2, 2700],
  ]);
});

test("a priority changed midway counts the whole stay, the deadline and the chain anew", () => {
  const life = born("2026-01-16T16:00+01:00", open);
  const { createdAt } = life;
  const deadlineMinutes = 240;
  const before = firstDeadline(undefined, { createdAt, deadlineMinutes, businessClock: office });
  expect(before.deadlineAt).toBe(at("2026-01-19T12:00+01:00"));

  const round = buildPriority({
    levelMinutes: [60],
    alertSchedule: true,
    deadlineMinutes,
    reactions: { ChangedPriority: "Restart" },
  });
  const after = nextDeadline(
    before,
    { wanted: undefined, priorityChanged: true },
    { createdAt, deadlineMinutes, businessClock: roundTheClock },
  );
  expect(after.deadlineAt).toBe(at("2026-01-16T20:00+01:00"));

  const saturday = situation("2026-01-17T10:00+01:00", round, roundTheClock);
  expect(reactToEscalationEvent(noChain, "ChangedPriority", saturday)).toMatchObject({
    level: 0,
    escalatesAt: at("2026-01-17T11:00+01:00"),
  });

  expect(moved(life, "2026-01-18T10:00+01:00", closed, roundTheClock)).toMatchObject({
    timeSpentInternallySeconds: 151_200,
    timeToCloseMinutes: 2520,
  });
});

test("a ticket that is opened again forgets its closing and measures from creation next time", () => {
  let life = born("2026-03-02T09:00+01:00", open);
  life = moved(life, "2026-03-02T12:00+01:00", closed);
  expect(life.timeToCloseMinutes).toBe(180);

  life = moved(life, "2026-03-03T10:00+01:00", open);
  expect(life).toMatchObject({ closedAt: null, timeToCloseMinutes: 0, realTimeToCloseMinutes: 0 });

  life = moved(life, "2026-03-04T11:00+01:00", closed);
  expect(life).toMatchObject({
    timeToCloseMinutes: 1080,
    realTimeToCloseMinutes: 3000,
    timeSpentInternallySeconds: 43_200,
    realTimeSpentInternallySeconds: 100_800,
    timeSpentExternallySeconds: 0,
    timeSpentQueueSeconds: 0,
  });
});

describe("a chain in office hours", () => {
  test("stops when the owner reads and goes on over night after new information", () => {
    const priority = buildPriority({
      alertSchedule: true,
      levelMinutes: [120],
      reactions: { New: "Restart", Read: "Stop", NewInfo: "Continue" },
    });
    const started = reactToEscalationEvent(
      noChain,
      "New",
      situation("2026-03-02T09:00+01:00", priority),
    );
    expect(started.escalatesAt).toBe(at("2026-03-02T11:00+01:00"));

    const stopped = reactToEscalationEvent(
      started,
      "Read",
      situation("2026-03-02T10:15+01:00", priority),
    );
    expect(stopped).toMatchObject({ escalatesAt: null, secondsLeft: 2700, suspended: false });

    const continued = reactToEscalationEvent(
      stopped,
      "NewInfo",
      situation("2026-03-02T16:40+01:00", priority),
    );
    expect(continued).toMatchObject({
      escalatesAt: at("2026-03-03T09:25+01:00"),
      secondsLeft: null,
    });
  });

  test("passes three levels, each counted from the one before", () => {
    const priority = buildPriority({
      alertSchedule: true,
      levelMinutes: [120, 60, 480],
      reactions: { New: "Restart" },
    });
    let chain = reactToEscalationEvent(
      noChain,
      "New",
      situation("2026-03-06T15:00+01:00", priority),
    );
    const dueTimes: (number | null)[] = [chain.escalatesAt];
    for (const level of [1, 2, 3]) {
      const now = chain.escalatesAt ?? Number.NaN;
      // The job comes half a minute late every time.
      const context: EscalationContext = { priority, businessClock: office, now: now + 30 };
      const { state, fired } = fireDueLevels(chain, context);
      expect(fired.map((firedLevel) => firedLevel.level)).toEqual([level]);
      chain = state;
      dueTimes.push(chain.escalatesAt);
    }
    expect(dueTimes).toEqual([
      at("2026-03-06T17:00+01:00"),
      at("2026-03-09T10:00+01:00"),
      at("2026-03-10T10:00+01:00"),
      null,
    ]);
    expect(chain.level).toBe(3);
  });

  test("rests while the ticket is set aside and goes on when it is active again", () => {
    const priority = buildPriority({ alertSchedule: true, levelMinutes: [120] });
    const running: EscalationState = {
      ...noChain,
      escalatesAt: at("2026-03-02T11:00+01:00"),
    };
    const resting = suspendEscalation(running, situation("2026-03-02T10:15+01:00", priority));
    expect(resting).toMatchObject({ secondsLeft: 2700, suspended: true });
    const active = situation("2026-03-02T16:40+01:00", priority);
    expect(resumeEscalation(resting, active).escalatesAt).toBe(at("2026-03-03T09:25+01:00"));
  });
});
