import { describe, expect, it } from "vitest";
import { lookOf, nearestTimer, secondsLeftOf, timersOf } from "./nearest-timer.ts";

const NEVER = "0001-01-01T00:00:00Z";
const EARLY = "2026-03-04T10:00:00Z";
const LATE = "2026-03-04T11:00:00Z";
const at = Date.parse(EARLY);

describe("what is due first", () => {
  it.each([
    [EARLY, LATE, "Deadline"],
    [LATE, EARLY, "AlertTimeout"],
    [EARLY, EARLY, "Deadline"],
    [NEVER, LATE, "AlertTimeout"],
    [LATE, NEVER, "Deadline"],
    [NEVER, NEVER, undefined],
  ])("of a deadline at %s and a level at %s is %s", (Deadline, AlertTimeout, of) => {
    expect(nearestTimer({ BaseStatus: "Active", Deadline, AlertTimeout })?.of).toBe(of);
  });

  it.each([
    ["Active", 2],
    ["Postponed", 2],
    ["Closed", 0],
    ["Merged", 0],
  ] as const)("is told of a ticket that is %s as %i times", (BaseStatus, count) => {
    expect(timersOf({ BaseStatus, Deadline: EARLY, AlertTimeout: LATE })).toHaveLength(count);
  });

  it("counts every second where no opening hours are known", () => {
    expect(secondsLeftOf(undefined, EARLY, at - 61_000)).toBe(61);
    expect(secondsLeftOf(undefined, EARLY, at + 1000)).toBe(-1);
  });

  it.each([
    [-1, "bad"],
    [0, "warn"],
    [3599, "warn"],
    [3600, "muted"],
  ])("looks %i seconds before as %s", (seconds, look) => {
    expect(lookOf(seconds)).toContain(`text-${look}`);
  });
});
