import type { Column } from "../columns/column.ts";
import type { Condition } from "./condition.ts";
import type { Clocks } from "./filter-reading.ts";
import { test } from "./operator.ts";

export const SECONDS_PER_DAY = 86_400;
/** The first and the last second that can be stored, 0001-01-01 and 9999-12-31 UTC. */
const FIRST_INSTANT = -62_135_596_800;
const LAST_INSTANT = 253_402_300_799;
const FIRST_DAY = FIRST_INSTANT / SECONDS_PER_DAY;
const LAST_DAY = (LAST_INSTANT + 1) / SECONDS_PER_DAY;

/** A stretch of time: from the first on, and before the second; null = without end. */
interface Range {
  readonly from: number | null;
  readonly until: number | null;
}

const within = (value: number | null, first: number, last: number): number | null =>
  value === null ? null : Math.min(Math.max(value, first), last);

/** The column is within these instants; those that cannot be stored are drawn in. */
export function instantRange(column: Column, { from, until }: Range): Condition {
  return test(column, {
    kind: "instants",
    from: within(from, FIRST_INSTANT, LAST_INSTANT),
    until: within(until, FIRST_INSTANT, LAST_INSTANT),
  });
}

/** The column is on these days, by the clocks of whoever asks. */
export function dayRange(column: Column, { from, until }: Range, clocks: Clocks): Condition {
  const [first, last] = [within(from, FIRST_DAY, LAST_DAY), within(until, FIRST_DAY, LAST_DAY)];
  if (column.value?.as === "civilDay") {
    return test(column, { kind: "days", from: first, until: last });
  }
  const begins = (day: number | null) =>
    day === null ? null : clocks.instantAt(day * SECONDS_PER_DAY);
  return instantRange(column, { from: begins(first), until: begins(last) });
}
