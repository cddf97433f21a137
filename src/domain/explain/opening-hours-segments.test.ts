import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { at } from "../../../test/support/instant.ts";
import { createBusinessTimeIndex } from "../business-time/business-time-index.ts";
import { businessSeconds } from "../business-time/business-seconds.ts";
import type { OpenHours, Schedule, Week } from "../business-time/schedule.ts";
import { openingHoursSegments } from "./opening-hours-segments.ts";

const DAY = 86_400;
const nineToFive: readonly OpenHours[] = [{ startMinute: 540, stopMinute: 1020 }];

const office: Schedule = {
  week: [nineToFive, nineToFive, nineToFive, nineToFive, nineToFive, [], []],
  holidays: [
    { year: null, month: 5, day: 17 },
    { year: 2026, month: 4, day: 2 },
    { year: 2026, month: 4, day: 3 },
  ],
  timeZone: "Europe/Oslo",
};

const roundTheClock: Schedule = {
  week: [[], [], [], [], [], [], []],
  holidays: [],
  timeZone: "UTC",
};

function told(schedule: Schedule, from: string, until: string, segmentsMax = 100) {
  const index = createBusinessTimeIndex(schedule);
  const span = { fromAt: at(from), untilAt: at(until) };
  return openingHoursSegments(index, span, segmentsMax);
}

describe("opening hours, told in segments", () => {
  it("join nights and weekends over midnight", () => {
    const segments = told(office, "2026-01-16T16:00+01:00", "2026-01-19T10:00+01:00");
    expect(segments.map(({ kind, seconds }) => [kind, seconds / 3600])).toEqual([
      ["open", 1],
      ["outsideHours", 7],
      ["closedDay", 48],
      ["outsideHours", 9],
      ["open", 1],
    ]);
  });

  it("tell each holiday by itself, also where two follow each other", () => {
    const segments = told(office, "2026-04-01T17:00+02:00", "2026-04-04T12:00+02:00");
    expect(segments).toMatchObject([
      { kind: "outsideHours" },
      { kind: "holiday", localDate: "2026-04-02", seconds: DAY },
      { kind: "holiday", localDate: "2026-04-03", seconds: DAY },
      { kind: "closedDay" },
    ]);
  });

  it("are one segment when everything is open, however long it lasts", () => {
    const segments = told(roundTheClock, "1971-01-01T00:00Z", "2026-01-01T12:00Z");
    expect(segments).toMatchObject([{ kind: "open", fromAt: at("1971-01-01T00:00Z") }]);
  });

  it("sum up whole local days in the middle of a long time", () => {
    const segments = told(office, "2026-01-05T12:00+01:00", "2026-05-20T12:00+02:00", 20);
    const [summary, ...others] = segments.filter(({ kind }) => kind === "summary");
    expect(others).toEqual([]);
    expect(summary).toMatchObject({
      fromAt: at("2026-01-10T00:00+01:00"),
      untilAt: at("2026-05-16T00:00+02:00"),
      openDays: 88,
      closedDays: 36,
      holidays: 2,
      countedSeconds: 88 * 8 * 3600,
    });
  });

  it("are a single summary where there is no room for more", () => {
    const segments = told(office, "2026-01-16T16:00+01:00", "2026-01-19T10:00+01:00", 1);
    expect(segments).toMatchObject([
      { kind: "summary", countedSeconds: 7200, openDays: 2, closedDays: 2, holidays: 0 },
    ]);
  });

  it("are none for no time", () => {
    expect(told(office, "2026-01-16T16:00Z", "2026-01-16T16:00Z")).toEqual([]);
    expect(told(office, "2026-01-16T16:00Z", "2026-01-16T15:00Z")).toEqual([]);
  });
});

const hours: fc.Arbitrary<readonly OpenHours[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: 1440 }), { maxLength: 4 })
  .map((minutes) => minutes.toSorted((a, b) => a - b))
  .map((ordered) =>
    Array.from({ length: Math.floor(ordered.length / 2) }, (_, pair) => ({
      startMinute: ordered[2 * pair] ?? 0,
      stopMinute: ordered[2 * pair + 1] ?? 0,
    })),
  );

const week: fc.Arbitrary<Week<readonly OpenHours[]>> = fc.tuple(
  hours,
  hours,
  hours,
  hours,
  hours,
  hours,
  hours,
);

const anySchedule: fc.Arbitrary<Schedule> = fc.record({
  week,
  holidays: fc.array(
    fc.record({
      year: fc.constantFrom(null, 2026),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
    }),
    { maxLength: 10 },
  ),
  timeZone: fc.constantFrom("UTC", "Europe/Oslo", "America/Sao_Paulo", "Pacific/Apia", "+05:45"),
});

describe("segments of any opening hours", () => {
  it("leave no gap, count every open second once and are as few as wished", () => {
    const fromAt = fc.integer({ min: at("2009-01-01T00:00Z"), max: at("2026-12-31T00:00Z") });
    const length = fc.oneof(
      fc.integer({ min: 1, max: 10 * DAY }),
      fc.integer({ min: 1, max: 9000 * DAY }),
    );
    fc.assert(
      fc.property(
        anySchedule,
        fromAt,
        length,
        fc.integer({ min: 1, max: 250 }),
        (schedule, start, seconds, segmentsMax) => {
          const index = createBusinessTimeIndex(schedule);
          const span = { fromAt: start, untilAt: start + seconds };
          const segments = openingHoursSegments(index, span, segmentsMax);
          const ends = segments.map(({ untilAt }) => untilAt);
          expect(segments.map((segment) => segment.fromAt)).toEqual([start, ...ends.slice(0, -1)]);
          expect(ends.at(-1)).toBe(span.untilAt);
          const lengths = segments.map((segment) => segment.untilAt - segment.fromAt);
          expect(segments.map((segment) => segment.seconds)).toEqual(lengths);
          expect(Math.min(...lengths)).toBeGreaterThan(0);
          const counted = segments.reduce((sum, { countedSeconds }) => sum + countedSeconds, 0);
          expect(counted).toBe(businessSeconds(index, start, span.untilAt));
          expect(segments.length).toBeLessThanOrEqual(segmentsMax);
        },
      ),
      { numRuns: 150 },
    );
  });
});
