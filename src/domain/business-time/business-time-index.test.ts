import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { addBusinessSeconds } from "./add-business-seconds.ts";
import { createBusinessTimeIndex } from "./business-time-index.ts";
import { businessSeconds } from "./business-seconds.ts";
import { civilDateOf } from "./civil-date.ts";
import type { OpenHours, Schedule, Week } from "./schedule.ts";
import { CHUNK_SECONDS, CHUNKS_PER_CYCLE } from "./time-range.ts";

const HOUR = 3600;
const DAY = 86_400;
const OFFICE_HOURS: readonly OpenHours[] = [{ startMinute: 540, stopMinute: 1020 }];
const WHOLE_DAY: readonly OpenHours[] = [{ startMinute: 0, stopMinute: 1440 }];
const WORKDAYS = [
  OFFICE_HOURS,
  OFFICE_HOURS,
  OFFICE_HOURS,
  OFFICE_HOURS,
  OFFICE_HOURS,
  [],
  [],
] as const;
const ALL_DAYS = [
  WHOLE_DAY,
  WHOLE_DAY,
  WHOLE_DAY,
  WHOLE_DAY,
  WHOLE_DAY,
  WHOLE_DAY,
  WHOLE_DAY,
] as const;
const timeZone = "Europe/Oslo";
const OFFICE = createBusinessTimeIndex({ week: WORKDAYS, holidays: [], timeZone });
const ROUND = createBusinessTimeIndex({ week: ALL_DAYS, holidays: [], timeZone });

/** Epoch seconds of a local time written with its offset. */
function at(iso: string): number {
  return Temporal.Instant.from(iso).epochMilliseconds / 1000;
}

function sunday(...runs: readonly (readonly [number, number])[]): Week<readonly OpenHours[]> {
  const hours = runs.map(([startMinute, stopMinute]) => ({ startMinute, stopMinute }));
  return [[], [], [], [], [], [], hours];
}

describe("a business time index", () => {
  it("answers for the first and the last year the wire can carry", () => {
    const first = at("1760-01-02T00:00Z");
    const last = at("9999-12-31T23:59:59Z");
    expect(businessSeconds(ROUND, first, last)).toBe(last - first);
    expect(addBusinessSeconds(ROUND, last, 3600)).toBe(last + 3600);
    expect(businessSeconds(OFFICE, at("1760-01-07T00:00Z"), at("1760-01-14T00:00Z"))).toBe(
      40 * HOUR,
    );
  });

  it("keeps a holiday of the far future in its own year", () => {
    const index = createBusinessTimeIndex({
      ...OFFICE.schedule,
      holidays: [
        { year: 2652, month: 6, day: 10 },
        { year: 2250, month: 6, day: 10 },
      ],
    });
    const week = (year: number) =>
      businessSeconds(index, at(`${year}-06-07T00:00Z`), at(`${year}-06-14T00:00Z`));
    // The calendars of 2252, 2652 and 3052 are the same, as are those of 2250, 2650 and 3050.
    expect([2252, 2652, 3052].map(week)).toEqual([40, 32, 40].map((hours) => hours * HOUR));
    expect([2250, 2650, 3050].map(week)).toEqual([32, 40, 40].map((hours) => hours * HOUR));
  });

  it.each([
    { order: "past first", years: [1975, 2375] },
    { order: "future first", years: [2375, 1975] },
  ])("does not mix up years of different clock rules, $order", ({ years }) => {
    const index = createBusinessTimeIndex(OFFICE.schedule);
    // 09:00 in summer time, which Norway did not have in 1975.
    const opening = (year: number) =>
      businessSeconds(index, at(`${year}-07-01T07:00Z`), at(`${year}-07-01T08:00Z`));
    expect(years.map(opening)).toEqual(years.map((year) => (year === 1975 ? 0 : HOUR)));
  });

  it.each(["Pacific/Kiritimati", "Pacific/Pago_Pago"])(
    "closes a holiday of the far future wherever sums are cut, in %s",
    (islands) => {
      const seamDay = 100 * (CHUNK_SECONDS / DAY);
      const [fromAt, untilAt] = [(seamDay - 5) * DAY, (seamDay + 5) * DAY];
      const nextCycle = CHUNKS_PER_CYCLE * CHUNK_SECONDS;
      for (let epochDay = seamDay - 3; epochDay <= seamDay + 3; epochDay += 1) {
        const index = createBusinessTimeIndex({
          week: ALL_DAYS,
          holidays: [civilDateOf(epochDay)],
          timeZone: islands,
        });
        expect(businessSeconds(index, fromAt + nextCycle, untilAt + nextCycle)).toBe(10 * DAY);
        expect(businessSeconds(index, fromAt, untilAt)).toBe(9 * DAY);
      }
    },
  );

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 0.5, -8_520_336_001, 253_402_387_201])(
    "refuses %d as an instant",
    (instant) => {
      expect(() => businessSeconds(ROUND, instant, 0)).toThrow(RangeError);
      expect(() => businessSeconds(ROUND, 0, instant)).toThrow(RangeError);
      expect(() => addBusinessSeconds(ROUND, instant, 1)).toThrow(RangeError);
    },
  );
});

describe("a schedule is refused", () => {
  it.each([
    { what: "hours of no length", change: { week: sunday([540, 540]) } },
    { what: "hours past 24:00", change: { week: sunday([540, 1441]) } },
    { what: "hours before 00:00", change: { week: sunday([-1, 540]) } },
    { what: "overlapping hours", change: { week: sunday([540, 720], [719, 900]) } },
    { what: "hours in the wrong order", change: { week: sunday([600, 720], [480, 540]) } },
    { what: "half a minute", change: { week: sunday([540, 720.5]) } },
    { what: "30 February", change: { holidays: [{ year: null, month: 2, day: 30 }] } },
    { what: "29 February of 2026", change: { holidays: [{ year: 2026, month: 2, day: 29 }] } },
    { what: "month 13", change: { holidays: [{ year: 2026, month: 13, day: 1 }] } },
    { what: "an unknown zone", change: { timeZone: "Europe/Atlantis" } },
  ])("for $what", ({ change }) => {
    const schedule: Schedule = { week: sunday([0, 1440]), holidays: [], timeZone: "UTC" };
    expect(() => createBusinessTimeIndex({ ...schedule, ...change })).toThrow(RangeError);
  });
});
