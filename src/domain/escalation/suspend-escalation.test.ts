import { describe, expect, test } from "vitest";
import { buildPriority } from "../../../test/support/build-priority.ts";
import { at } from "../../../test/support/instant.ts";
import { officeClock } from "../../../test/support/office-clock.ts";
import type { EscalationContext } from "./escalation-context.ts";
import type { EscalationState } from "./escalation-state.ts";
import { resumeEscalation, suspendEscalation } from "./suspend-escalation.ts";

const escalatesAt = at("2026-03-09T10:00+01:00");

function contextAt(time: string, alertSchedule = true): EscalationContext {
  return {
    priority: buildPriority({ alertSchedule, levelMinutes: [60, 60] }),
    businessClock: officeClock(1),
    now: at(time),
  };
}

const running: EscalationState = { level: 1, escalatesAt, secondsLeft: null, suspended: false };
const stopped: EscalationState = { level: 1, escalatesAt: null, secondsLeft: 60, suspended: false };
const suspended: EscalationState = { ...stopped, suspended: true };
const ended: EscalationState = { ...stopped, secondsLeft: null };

describe("a ticket that ceases to be active", () => {
  test.each([
    { time: "2026-03-06T16:00+01:00", alertSchedule: true, secondsLeft: 7200 },
    { time: "2026-03-07T12:00+01:00", alertSchedule: true, secondsLeft: 3600 },
    { time: "2026-03-09T09:59:59+01:00", alertSchedule: true, secondsLeft: 1 },
    { time: "2026-03-09T10:00+01:00", alertSchedule: true, secondsLeft: 0 },
    { time: "2026-03-09T10:00:01+01:00", alertSchedule: true, secondsLeft: 0 },
    { time: "2026-03-09T09:00+01:00", alertSchedule: false, secondsLeft: 3600 },
    { time: "2026-03-07T10:00+01:00", alertSchedule: false, secondsLeft: 172_800 },
  ])(
    "at $time halts its chain with $secondsLeft seconds left, in opening hours: $alertSchedule",
    ({ time, alertSchedule, secondsLeft }) => {
      expect(suspendEscalation(running, contextAt(time, alertSchedule))).toEqual({
        level: 1,
        escalatesAt: null,
        secondsLeft,
        suspended: true,
      });
    },
  );

  test.each([stopped, suspended, ended])("has nothing to halt in %o", (state) => {
    expect(suspendEscalation(state, contextAt("2026-03-06T16:00+01:00"))).toEqual(state);
  });
});

describe("a ticket that is active again", () => {
  test.each([
    { secondsLeft: 3600, alertSchedule: true, time: "2026-03-10T09:30+01:00" },
    { secondsLeft: 1800, alertSchedule: true, time: "2026-03-09T17:00+01:00" },
    { secondsLeft: 0, alertSchedule: true, time: "2026-03-09T16:30+01:00" },
    { secondsLeft: 3600, alertSchedule: false, time: "2026-03-09T17:30+01:00" },
  ])(
    "escalates at $time after $secondsLeft more seconds, in opening hours: $alertSchedule",
    ({ secondsLeft, alertSchedule, time }) => {
      const state: EscalationState = { level: 1, escalatesAt: null, secondsLeft, suspended: true };
      const context = contextAt("2026-03-09T16:30+01:00", alertSchedule);
      expect(resumeEscalation(state, context)).toEqual({ ...running, escalatesAt: at(time) });
    },
  );

  test.each([running, stopped, ended])("leaves %o as it is", (state) => {
    expect(resumeEscalation(state, contextAt("2026-03-06T16:00+01:00"))).toEqual(state);
  });

  test("has no chain any more where opening hours never add up to the time left", () => {
    const context = {
      ...contextAt("2026-03-06T16:00+01:00"),
      businessClock: { elapsedSeconds: () => 0, dueAt: () => null },
    };
    expect(resumeEscalation(suspended, context)).toEqual(ended);
  });
});
