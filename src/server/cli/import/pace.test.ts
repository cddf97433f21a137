import { describe, expect, test } from "vitest";
import { describePace } from "./pace.ts";

describe("the pace of a task", () => {
  test.each([
    [0, 5000, 0, "0 of 5,000"],
    [0, 5000, 3, "0 of 5,000"],
    [30, 5000, 10, "30 of 5,000, 3.0 a second, 28 min left"],
    [4999, 5000, 100, "4,999 of 5,000, 50 a second, 1 s left"],
    [5000, 5000, 100, "5,000 of 5,000, 50 a second"],
    [10, 69, 10, "10 of 69, 1.0 a second, 59 s left"],
    [10, 70, 10, "10 of 70, 1.0 a second, 1 min left"],
    [10, 3550, 10, "10 of 3,550, 1.0 a second, 59 min left"],
    [10, 3551, 10, "10 of 3,551, 1.0 a second, 1 h 00 min left"],
    [7, 5, 1, "7 of 5, 7.0 a second"],
  ])("with %i of %i done after %i seconds", (done, total, seconds, words) => {
    expect(describePace(done, total, seconds)).toBe(words);
  });
});
