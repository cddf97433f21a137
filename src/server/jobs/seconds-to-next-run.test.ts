import { expect, test } from "vitest";
import { secondsToNextRun } from "./seconds-to-next-run.ts";

test.each([
  { now: 600, offset: 0, seconds: 60 },
  { now: 601, offset: 0, seconds: 59 },
  { now: 659, offset: 0, seconds: 1 },
  { now: 600, offset: 20, seconds: 20 },
  { now: 620, offset: 20, seconds: 60 },
  { now: 621, offset: 20, seconds: 59 },
  { now: 10, offset: 59, seconds: 49 },
  { now: 0, offset: 59, seconds: 59 },
])("at second $now, $offset seconds into each minute is $seconds away", (row) => {
  expect(secondsToNextRun(row.now, row.offset)).toBe(row.seconds);
});
