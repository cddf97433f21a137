import { expect, it } from "vitest";
import { secondsLeft } from "./seconds-left.ts";

it.each([
  [10_000, 0, 10],
  [10_000, 1, 10],
  [10_000, 9000, 1],
  [10_000, 9999, 1],
  [10_000, 10_000, 0],
  [10_000, 20_000, 0],
])("until %i, seen at %i, there are %i seconds", (until, now, seconds) => {
  expect(secondsLeft(until, now)).toBe(seconds);
});
