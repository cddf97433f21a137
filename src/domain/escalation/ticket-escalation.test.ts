import { describe, expect, test } from "vitest";
import type { EscalationState } from "./escalation-state.ts";
import { escalationFieldsOf, escalationStateOf } from "./ticket-escalation.ts";

const states: readonly EscalationState[] = [
  { level: 1, escalatesAt: 500, secondsLeft: null, suspended: false },
  { level: 1, escalatesAt: null, secondsLeft: 0, suspended: false },
  { level: 0, escalatesAt: null, secondsLeft: 60, suspended: true },
  { level: 3, escalatesAt: null, secondsLeft: null, suspended: false },
];

describe("the escalation chain on a ticket", () => {
  test.each(states)("survives being stored and read: %o", (state) => {
    expect(escalationStateOf(escalationFieldsOf(state))).toEqual(state);
  });

  test("is stored in four fields", () => {
    expect(
      escalationFieldsOf({ level: 2, escalatesAt: null, secondsLeft: 60, suspended: true }),
    ).toEqual({
      escalationLevel: 2,
      escalatesAt: null,
      escalationSecondsLeft: 60,
      escalationSuspended: true,
    });
  });

  test("runs when a time is set, whatever else is stored", () => {
    expect(
      escalationStateOf({
        escalationLevel: 2,
        escalatesAt: 500,
        escalationSecondsLeft: 60,
        escalationSuspended: true,
      }),
    ).toEqual({ level: 2, escalatesAt: 500, secondsLeft: null, suspended: false });
  });

  test("is over when neither a time nor a rest is stored, suspended or not", () => {
    expect(
      escalationStateOf({
        escalationLevel: 2,
        escalatesAt: null,
        escalationSecondsLeft: null,
        escalationSuspended: true,
      }),
    ).toEqual({ level: 2, escalatesAt: null, secondsLeft: null, suspended: false });
  });
});
