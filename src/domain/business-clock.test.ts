import { describe, expect, test } from "vitest";
import { roundTheClock } from "./business-clock.ts";

describe("the clock on which every second counts", () => {
  test.each([
    { fromAt: 100, untilAt: 160, seconds: 60 },
    { fromAt: 100, untilAt: 100, seconds: 0 },
    { fromAt: 100, untilAt: 99, seconds: 0 },
  ])("counts $seconds seconds from $fromAt until $untilAt", ({ fromAt, untilAt, seconds }) => {
    expect(roundTheClock.elapsedSeconds(fromAt, untilAt)).toBe(seconds);
  });

  test.each([
    { seconds: 60, dueAt: 160 },
    { seconds: 0, dueAt: 100 },
    { seconds: -1, dueAt: 100 },
  ])("is due at $dueAt, $seconds seconds after 100", ({ seconds, dueAt }) => {
    expect(roundTheClock.dueAt(100, seconds)).toBe(dueAt);
  });
});
