import { expect, test } from "vitest";
import { removalCutoff } from "./retention.ts";

const NOW = 1_772_442_000;
const DAY_SECONDS = 86_400;

test.each([
  { retainDeletedDays: 14, cutoff: NOW - 14 * DAY_SECONDS },
  { retainDeletedDays: 1, cutoff: NOW - DAY_SECONDS },
  { retainDeletedDays: 0, cutoff: NOW },
  { retainDeletedDays: 999_999_999, cutoff: null },
])(
  "with $retainDeletedDays days, what was last changed by $cutoff goes",
  ({ retainDeletedDays, cutoff }) => {
    expect(removalCutoff({ retainDeletedDays }, NOW)).toBe(cutoff);
  },
);
