import { describe, expect, test } from "vitest";
import { buildLevel, buildPriority } from "../../../test/support/build-priority.ts";
import { at } from "../../../test/support/instant.ts";
import { officeClock } from "../../../test/support/office-clock.ts";
import { roundTheClock } from "../business-clock.ts";
import type { Priority } from "../desk/priority.ts";
import type { EscalationState } from "./escalation-state.ts";
import { fireDueLevels, type FiredEscalation } from "./fire-due-levels.ts";

const DUE_AT = 1_000_000;

function runningTo(level: number, escalatesAt: number): EscalationState {
  return { level, escalatesAt, secondsLeft: null, suspended: false };
}

function endedAt(level: number): EscalationState {
  return { level, escalatesAt: null, secondsLeft: null, suspended: false };
}

function fire(state: EscalationState, now: number, priority: Priority): FiredEscalation {
  return fireDueLevels(state, { priority, businessClock: roundTheClock, now });
}

function numbersOf({ fired }: FiredEscalation): number[] {
  return fired.map(({ level }) => level);
}

describe("a chain with levels after 10, 20 and 30 minutes, the first due now", () => {
  const priority = buildPriority({ levelMinutes: [10, 20, 30] });

  test.each([
    { lateSeconds: -1, fired: [], state: runningTo(0, DUE_AT) },
    { lateSeconds: 0, fired: [1], state: runningTo(1, DUE_AT + 1200) },
    { lateSeconds: 59, fired: [1], state: runningTo(1, DUE_AT + 1200) },
    { lateSeconds: 1199, fired: [1], state: runningTo(1, DUE_AT + 1200) },
    { lateSeconds: 1200, fired: [1, 2], state: runningTo(2, DUE_AT + 3000) },
    { lateSeconds: 2999, fired: [1, 2], state: runningTo(2, DUE_AT + 3000) },
    { lateSeconds: 3000, fired: [1, 2, 3], state: endedAt(3) },
    { lateSeconds: 10_000_000, fired: [1, 2, 3], state: endedAt(3) },
  ])("looked at $lateSeconds seconds late, fires $fired", ({ lateSeconds, fired, state }) => {
    const result = fire(runningTo(0, DUE_AT), DUE_AT + lateSeconds, priority);
    expect(numbersOf(result)).toEqual(fired);
    expect(result.state).toEqual(state);
  });
});

describe("due levels", () => {
  test("fire together when they take no time", () => {
    const priority = buildPriority({ levelMinutes: [5, 0, 0, 1] });
    const result = fire(runningTo(0, DUE_AT), DUE_AT, priority);
    expect(numbersOf(result)).toEqual([1, 2, 3]);
    expect(result.state).toEqual(runningTo(3, DUE_AT + 60));
  });

  test("are found by number, whatever the numbers are", () => {
    const priority = buildPriority({ levels: [buildLevel(10, 5), buildLevel(20, 5)] });
    const result = fire(runningTo(0, DUE_AT), DUE_AT, priority);
    expect(result.fired).toEqual([buildLevel(10, 5)]);
    expect(result.state).toEqual(runningTo(10, DUE_AT + 300));
  });

  test("do not fire again once they have fired", () => {
    const priority = buildPriority({ levelMinutes: [10, 20] });
    const { state } = fire(runningTo(0, DUE_AT), DUE_AT, priority);
    expect(fire(state, DUE_AT, priority)).toEqual({ state, fired: [] });
  });

  test("that were removed meanwhile end the chain without firing", () => {
    const priority = buildPriority({ levelMinutes: [10] });
    expect(fire(runningTo(1, DUE_AT), DUE_AT, priority)).toEqual({ state: endedAt(1), fired: [] });
    expect(fire(runningTo(0, DUE_AT), DUE_AT, buildPriority())).toEqual({
      state: endedAt(0),
      fired: [],
    });
  });

  test("end the chain where opening hours never add up to the next one's time", () => {
    const result = fireDueLevels(runningTo(0, DUE_AT), {
      priority: buildPriority({ alertSchedule: true, levelMinutes: [10, 20] }),
      businessClock: { elapsedSeconds: () => 0, dueAt: () => null },
      now: DUE_AT,
    });
    expect(numbersOf(result)).toEqual([1]);
    expect(result.state).toEqual(endedAt(1));
  });

  test.each<EscalationState>([
    { level: 0, escalatesAt: null, secondsLeft: 0, suspended: false },
    { level: 0, escalatesAt: null, secondsLeft: 0, suspended: true },
    endedAt(0),
  ])("do not exist for a chain that does not run: %o", (state) => {
    const priority = buildPriority({ levelMinutes: [10, 20] });
    expect(fire(state, DUE_AT, priority)).toEqual({ state, fired: [] });
  });
});

describe("levels after 120, 60 and 480 minutes in office hours, from Friday 15:00", () => {
  const priority = buildPriority({ alertSchedule: true, levelMinutes: [120, 60, 480] });
  const firstDueAt = at("2026-03-06T17:00+01:00");

  test.each([
    { now: "2026-03-06T16:59:59+01:00", fired: [], next: "2026-03-06T17:00+01:00" },
    { now: "2026-03-06T17:00+01:00", fired: [1], next: "2026-03-09T10:00+01:00" },
    { now: "2026-03-08T12:00+01:00", fired: [1], next: "2026-03-09T10:00+01:00" },
    { now: "2026-03-09T10:00+01:00", fired: [1, 2], next: "2026-03-10T10:00+01:00" },
    { now: "2026-03-10T10:00+01:00", fired: [1, 2, 3], next: null },
  ])("have fired $fired by $now; the next is due $next", ({ now, fired, next }) => {
    const result = fireDueLevels(runningTo(0, firstDueAt), {
      priority,
      businessClock: officeClock(1),
      now: at(now),
    });
    expect(numbersOf(result)).toEqual(fired);
    expect(result.state.escalatesAt).toBe(next === null ? null : at(next));
  });
});
