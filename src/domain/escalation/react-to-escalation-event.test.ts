import { describe, expect, test } from "vitest";
import { buildLevel, buildPriority } from "../../../test/support/build-priority.ts";
import { at } from "../../../test/support/instant.ts";
import { officeClock } from "../../../test/support/office-clock.ts";
import { roundTheClock } from "../business-clock.ts";
import type { EscalationEvent, EscalationReaction, Priority } from "../desk/priority.ts";
import type { EscalationState } from "./escalation-state.ts";
import {
  reactToEscalationEvent,
  type EscalationEventContext,
} from "./react-to-escalation-event.ts";

const NOW = 1_000_000;

const running: EscalationState = {
  level: 1,
  escalatesAt: NOW + 600,
  secondsLeft: null,
  suspended: false,
};
const overdue: EscalationState = { ...running, escalatesAt: NOW - 1 };
const stopped: EscalationState = { level: 1, escalatesAt: null, secondsLeft: 90, suspended: false };
const suspended: EscalationState = { ...stopped, suspended: true };
const ended: EscalationState = {
  level: 1,
  escalatesAt: null,
  secondsLeft: null,
  suspended: false,
};

function runningTo(level: number, escalatesAt: number): EscalationState {
  return { level, escalatesAt, secondsLeft: null, suspended: false };
}

function stoppedAt(level: number, secondsLeft: number): EscalationState {
  return { level, escalatesAt: null, secondsLeft, suspended: false };
}

function suspendedAt(level: number, secondsLeft: number): EscalationState {
  return { level, escalatesAt: null, secondsLeft, suspended: true };
}

function endedAt(level: number): EscalationState {
  return { level, escalatesAt: null, secondsLeft: null, suspended: false };
}

/** Levels 1 to 3 after 10, 20 and 30 minutes, but for what a row says. */
function react(
  state: EscalationState,
  event: EscalationEvent,
  reaction: EscalationReaction,
  { active = true, levelMinutes = [10, 20, 30] }: Circumstances = {},
): EscalationState {
  const priority = buildPriority({ levelMinutes, reactions: { [event]: reaction } });
  return reactToEscalationEvent(state, event, contextOf(priority, active));
}

interface Circumstances {
  readonly active?: boolean;
  readonly levelMinutes?: readonly number[];
}

function contextOf(priority: Priority, ticketActive = true): EscalationEventContext {
  return { priority, businessClock: roundTheClock, now: NOW, ticketActive };
}

const ordinaryEvents = ["Read", "ChangedOwner", "NewInfo", "Closed"] as const;
const laterEvents = [...ordinaryEvents, "ChangedPriority"] as const;

describe.each(laterEvents)("the reaction None to %s", (event) => {
  test.each([running, overdue, stopped, suspended, ended])("leaves %o alone", (state) => {
    expect(react(state, event, "None")).toEqual(state);
    expect(react(state, event, "None", { active: false })).toEqual(state);
  });
});

describe.each(laterEvents)("the reaction Stop to %s", (event) => {
  test.each([
    { name: "a running chain keeps the time left", state: running, expected: stoppedAt(1, 600) },
    { name: "one due this second has 0 left", state: runningTo(1, NOW), expected: stoppedAt(1, 0) },
    {
      name: "one due a second ago has 0 left, never less",
      state: overdue,
      expected: stoppedAt(1, 0),
    },
    { name: "a stopped chain keeps what it had", state: stopped, expected: stoppedAt(1, 90) },
    {
      name: "a suspended chain will not resume by itself",
      state: suspended,
      expected: stoppedAt(1, 90),
    },
    { name: "an ended chain stays ended", state: ended, expected: endedAt(1) },
  ])("$name", ({ state, expected }) => {
    expect(react(state, event, "Stop")).toEqual(expected);
    expect(react(state, event, "Stop", { active: false })).toEqual(expected);
  });
});

describe.each(ordinaryEvents)("the reaction Continue to %s", (event) => {
  test.each([
    { name: "a stopped chain uses up its time", state: stopped, expected: runningTo(1, NOW + 90) },
    {
      name: "one stopped with 0 left is due at once",
      state: stoppedAt(2, 0),
      expected: runningTo(2, NOW),
    },
    { name: "a running chain is left alone", state: running, expected: running },
    { name: "an ended chain stays ended", state: ended, expected: ended },
  ])("$name", ({ state, expected }) => {
    expect(react(state, event, "Continue")).toEqual(expected);
  });

  test.each([
    {
      name: "a stopped chain will resume with its time",
      state: stopped,
      expected: suspendedAt(1, 90),
    },
    { name: "a suspended chain stays suspended", state: suspended, expected: suspended },
    { name: "a chain still running is left to be suspended", state: running, expected: running },
    { name: "an ended chain stays ended", state: ended, expected: ended },
  ])("on a ticket that is not active, $name", ({ state, expected }) => {
    expect(react(state, event, "Continue", { active: false })).toEqual(expected);
  });
});

describe("the reaction Continue to a change of priority", () => {
  test.each([running, overdue, stopped, ended])(
    "keeps the level of %o and gives the new priority's next level its full time",
    (state) => {
      expect(react(state, "ChangedPriority", "Continue")).toEqual(runningTo(1, NOW + 1200));
    },
  );

  test.each([
    { level: 0, expected: runningTo(0, NOW + 600) },
    { level: 2, expected: runningTo(2, NOW + 1800) },
    { level: 3, expected: endedAt(3) },
    { level: 9, expected: endedAt(9) },
  ])("goes on after level $level, if there is a higher one", ({ level, expected }) => {
    expect(react(stoppedAt(level, 5), "ChangedPriority", "Continue")).toEqual(expected);
  });

  test("compares level numbers, not positions", () => {
    const priority = buildPriority({
      levels: [buildLevel(2, 1), buildLevel(5, 7), buildLevel(9, 30)],
      reactions: { ChangedPriority: "Continue" },
    });
    const after = (level: number): EscalationState =>
      reactToEscalationEvent(stoppedAt(level, 5), "ChangedPriority", contextOf(priority));
    expect(after(1)).toEqual(runningTo(1, NOW + 60));
    expect(after(2)).toEqual(runningTo(2, NOW + 420));
    expect(after(8)).toEqual(runningTo(8, NOW + 1800));
    expect(after(9)).toEqual(endedAt(9));
  });

  test.each([
    { level: 1, expected: suspendedAt(1, 1200) },
    { level: 3, expected: endedAt(3) },
  ])(
    "on a ticket that is not active, the next level after $level waits with its full time",
    ({ level, expected }) => {
      const circumstances = { active: false };
      expect(react(suspendedAt(level, 5), "ChangedPriority", "Continue", circumstances)).toEqual(
        expected,
      );
    },
  );
});

describe.each(laterEvents)("the reaction Restart to %s", (event) => {
  test.each([running, overdue, stopped, suspended, ended])("starts %o over", (state) => {
    expect(react(state, event, "Restart")).toEqual(runningTo(0, NOW + 600));
    expect(react(state, event, "Restart", { active: false })).toEqual(suspendedAt(0, 600));
  });

  test("ends a chain whose priority has no levels", () => {
    const levelMinutes: number[] = [];
    expect(react(running, event, "Restart", { levelMinutes })).toEqual(endedAt(0));
    expect(react(running, event, "Restart", { levelMinutes, active: false })).toEqual(endedAt(0));
  });
});

describe("a new ticket", () => {
  test.each<{ reaction: EscalationReaction; active: boolean; expected: EscalationState }>([
    { reaction: "None", active: true, expected: stoppedAt(0, 600) },
    { reaction: "None", active: false, expected: stoppedAt(0, 600) },
    { reaction: "Stop", active: true, expected: stoppedAt(0, 600) },
    { reaction: "Stop", active: false, expected: stoppedAt(0, 600) },
    { reaction: "Continue", active: true, expected: runningTo(0, NOW + 600) },
    { reaction: "Continue", active: false, expected: suspendedAt(0, 600) },
    { reaction: "Restart", active: true, expected: runningTo(0, NOW + 600) },
    { reaction: "Restart", active: false, expected: suspendedAt(0, 600) },
  ])("under $reaction, active: $active, begins as $expected", ({ reaction, active, expected }) => {
    expect(react(endedAt(0), "New", reaction, { active })).toEqual(expected);
  });

  test.each<EscalationReaction>(["None", "Stop", "Continue", "Restart"])(
    "under %s has no chain where the priority has no levels",
    (reaction) => {
      expect(react(endedAt(0), "New", reaction, { levelMinutes: [] })).toEqual(endedAt(0));
    },
  );

  test("is due at once where the first level takes no time", () => {
    const levelMinutes = [0, 5];
    expect(react(endedAt(0), "New", "Restart", { levelMinutes })).toEqual(runningTo(0, NOW));
  });
});

describe("the clock of a chain", () => {
  const fridayAfternoon = at("2026-03-06T16:00+01:00");

  test.each([
    { alertSchedule: true, escalatesAt: at("2026-03-09T10:00+01:00") },
    { alertSchedule: false, escalatesAt: at("2026-03-06T18:00+01:00") },
  ])("keeps to opening hours: $alertSchedule", ({ alertSchedule, escalatesAt }) => {
    const context: EscalationEventContext = {
      priority: buildPriority({
        alertSchedule,
        levelMinutes: [120],
        reactions: { New: "Restart" },
      }),
      businessClock: officeClock(1),
      now: fridayAfternoon,
      ticketActive: true,
    };
    expect(reactToEscalationEvent(endedAt(0), "New", context)).toEqual(runningTo(0, escalatesAt));
  });

  test("ends the chain where opening hours never add up to a level's time", () => {
    const context: EscalationEventContext = {
      ...contextOf(
        buildPriority({
          alertSchedule: true,
          levelMinutes: [10],
          reactions: { New: "Restart", NewInfo: "Continue" },
        }),
      ),
      businessClock: { elapsedSeconds: () => 0, dueAt: () => null },
    };
    expect(reactToEscalationEvent(endedAt(0), "New", context)).toEqual(endedAt(0));
    expect(reactToEscalationEvent(stoppedAt(0, 60), "NewInfo", context)).toEqual(endedAt(0));
  });
});
