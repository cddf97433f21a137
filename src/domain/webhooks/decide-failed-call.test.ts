import { describe, expect, it } from "vitest";
import { attemptInCycle, decideFailedCall, type FailedCall } from "./decide-failed-call.ts";

const now = 1000;
const active = { state: "Active", consecutiveErrors: 0 } as const;
const decide = (call: Partial<FailedCall>) =>
  decideFailedCall({ webhook: active, attempts: 0, gone: false, now, ...call });

describe("decideFailedCall", () => {
  it.each([
    [0, 1001],
    [1, 1004],
    [2, 1000],
    [3, 1001],
    [4, 1004],
    [5, 1000],
    [6, 1001],
    [7, 1004],
    [8, null],
    [9, null],
  ])("after %i earlier attempts the event is due at %s", (attempts, dueAt) => {
    expect(decide({ attempts })).toMatchObject({ attempts: attempts + 1, dueAt });
  });

  it.each([
    ["Active", 7, false],
    ["Active", 8, true],
    ["Active", 9, true],
    ["TooManyErrors", 8, false],
    ["Stopped", 8, false],
  ] as const)("%s after %i errors in a row: disabled %s", (state, consecutiveErrors, disabled) => {
    expect(decide({ webhook: { state, consecutiveErrors } })).toMatchObject({
      disabled,
      consecutiveErrors: consecutiveErrors + 1,
    });
  });

  it("disables at once when the target is gone", () => {
    expect(decide({ gone: true })).toMatchObject({ disabled: true, consecutiveErrors: 1 });
  });

  it("keeps the event at which the webhook is disabled, and those that fail afterwards", () => {
    const last = { attempts: 8, webhook: { state: "Active", consecutiveErrors: 8 } } as const;
    expect(decide(last)).toMatchObject({ disabled: true, dueAt: 1000 });
    const late = {
      attempts: 8,
      webhook: { state: "TooManyErrors", consecutiveErrors: 9 },
    } as const;
    expect(decide(late)).toMatchObject({ disabled: false, dueAt: 1000 });
  });

  it.each([
    [0, true],
    [1, false],
  ])("after %i errors in a row it is the first: %s", (consecutiveErrors, isFirst) => {
    expect(decide({ webhook: { state: "Active", consecutiveErrors } }).isFirst).toBe(isFirst);
  });
});

describe("attemptInCycle", () => {
  it.each([
    [0, 0],
    [1, 1],
    [2, 2],
    [3, 0],
    [8, 2],
  ])("of attempt %i: %i", (attempts, told) => {
    expect(attemptInCycle(attempts)).toBe(told);
  });
});
