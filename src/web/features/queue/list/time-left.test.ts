import { describe, expect, it } from "vitest";
import { timeLeft } from "./time-left.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe("the time until a deadline", () => {
  it.each([
    [0, "minutes", 0, "soon"],
    [HOUR - 1, "minutes", 59, "soon"],
    [HOUR, "hours", 1, "calm"],
    [2 * DAY - 1, "hours", 47, "calm"],
    [2 * DAY, "days", 2, "calm"],
    [-1, "minutes", 0, "late"],
    [-HOUR, "hours", 1, "late"],
    [-3 * DAY, "days", 3, "late"],
  ])("of %i ms is told in %s", (left, unit, count, urgency) => {
    expect(timeLeft(1e12 + left, 1e12)).toEqual({ unit, count, urgency, isLate: left < 0 });
  });
});
