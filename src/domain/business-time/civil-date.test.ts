import * as fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { civilDateOf, epochDayOf, formatEpochDay } from "./civil-date.ts";

const EPOCH = Temporal.PlainDate.from("1970-01-01");

describe("civil dates", () => {
  it.each([
    { date: { year: 1970, month: 1, day: 1 }, epochDay: 0 },
    { date: { year: 1969, month: 12, day: 31 }, epochDay: -1 },
    { date: { year: 2000, month: 2, day: 29 }, epochDay: 11_016 },
    { date: { year: 2100, month: 2, day: 28 }, epochDay: 47_540 },
    { date: { year: 2100, month: 3, day: 1 }, epochDay: 47_541 },
  ])("puts $date at day $epochDay and back", ({ date, epochDay }) => {
    expect(epochDayOf(date)).toBe(epochDay);
    expect(civilDateOf(epochDay)).toEqual(date);
  });

  it("agree with Temporal in every year the wire can carry", () => {
    fc.assert(
      fc.property(fc.integer({ min: -80_000, max: 2_940_000 }), (epochDay) => {
        const date = EPOCH.add({ days: epochDay });
        expect(civilDateOf(epochDay)).toEqual({
          year: date.year,
          month: date.month,
          day: date.day,
        });
        expect(epochDayOf(date)).toBe(epochDay);
        expect(formatEpochDay(epochDay)).toBe(date.toString().replace("+0", ""));
      }),
      { numRuns: 1000 },
    );
  });
});
