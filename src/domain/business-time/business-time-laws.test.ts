import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addBusinessSeconds } from "./add-business-seconds.ts";
import { createBusinessTimeIndex } from "./business-time-index.ts";
import { businessSeconds } from "./business-seconds.ts";
import { explainBusinessTime } from "./explain-business-time.ts";
import type { Holiday, OpenHours, Schedule } from "./schedule.ts";

const DAY = 86_400;
const YEAR_1900 = -2_208_988_800;
const YEAR_2110 = 4_417_977_600;
/** 400 years, after which dates fall on the same weekdays. */
const CALENDAR_CYCLE = 146_097 * DAY;

const hours: fc.Arbitrary<readonly OpenHours[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: 1440 }), { maxLength: 6 })
  .map((minutes) => {
    const ordered = minutes.toSorted((a, b) => a - b);
    return Array.from({ length: Math.floor(ordered.length / 2) }, (_, pair) => ({
      startMinute: ordered[2 * pair] ?? 0,
      stopMinute: ordered[2 * pair + 1] ?? 0,
    }));
  });

const yearlyHoliday: fc.Arbitrary<Holiday> = fc.record({
  year: fc.constant(null),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
});

const datedHoliday: fc.Arbitrary<Holiday> = fc.record({
  year: fc.integer({ min: 1990, max: 2060 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
});

const timeZone = fc.constantFrom(
  "UTC",
  "Europe/Oslo",
  "America/New_York",
  "America/Sao_Paulo",
  "America/St_Johns",
  "Africa/Casablanca",
  "Asia/Beirut",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "+05:45",
);

function scheduleWith(holidays: fc.Arbitrary<Holiday>): fc.Arbitrary<Schedule> {
  return fc.record({
    week: fc.tuple(hours, hours, hours, hours, hours, hours, hours),
    holidays: fc.array(holidays, { maxLength: 12 }),
    timeZone,
  });
}

const schedule = scheduleWith(fc.oneof(yearlyHoliday, datedHoliday));
const recentInstant = fc.integer({ min: 631_152_000, max: 2_840_140_800 });
const anyInstant = fc.oneof(recentInstant, fc.integer({ min: YEAR_1900, max: YEAR_2110 }));
const anySeconds = fc.oneof(
  fc.integer({ min: 1, max: 100_000 }),
  fc.integer({ min: 1, max: 30_000_000 }),
);

describe("business time", () => {
  it("is used up exactly when it is due, and not a second earlier", () => {
    fc.assert(
      fc.property(schedule, recentInstant, anySeconds, (given, fromAt, seconds) => {
        const index = createBusinessTimeIndex(given);
        const dueAt = addBusinessSeconds(index, fromAt, seconds);
        const inTenYears = businessSeconds(index, fromAt, fromAt + 3653 * DAY);
        expect(dueAt !== null).toBe(seconds <= inTenYears);
        fc.pre(dueAt !== null);
        expect(businessSeconds(index, fromAt, dueAt)).toBe(seconds);
        expect(businessSeconds(index, fromAt, dueAt - 1)).toBe(seconds - 1);
      }),
      { numRuns: 300 },
    );
  });

  it("can be waited for in two steps", () => {
    fc.assert(
      fc.property(
        schedule,
        recentInstant,
        fc.tuple(anySeconds, anySeconds),
        (given, fromAt, [first, second]) => {
          const index = createBusinessTimeIndex(given);
          const atOnce = addBusinessSeconds(index, fromAt, first + second);
          const halfway = addBusinessSeconds(index, fromAt, first);
          fc.pre(atOnce !== null && halfway !== null);
          expect(addBusinessSeconds(index, halfway, second)).toBe(atOnce);
        },
      ),
      { numRuns: 100 },
    );
  });

  it("adds up over adjoining spans and never exceeds elapsed time", () => {
    const instants = fc.tuple(anyInstant, anyInstant, anyInstant);
    fc.assert(
      fc.property(schedule, instants, (given, unordered) => {
        const index = createBusinessTimeIndex(given);
        const [a, b, c] = unordered.toSorted((x, y) => x - y) as [number, number, number];
        const [before, after] = [businessSeconds(index, a, b), businessSeconds(index, b, c)];
        expect(businessSeconds(index, a, c)).toBe(before + after);
        expect(before).toBeGreaterThanOrEqual(0);
        expect(before).toBeLessThanOrEqual(b - a);
        expect(businessSeconds(index, b, a)).toBe(0);
      }),
      { numRuns: 100 },
    );
  });

  it("does not depend on what an index was asked before", () => {
    const questions = fc.array(fc.tuple(anyInstant, anyInstant, anySeconds), {
      minLength: 2,
      maxLength: 6,
    });
    fc.assert(
      fc.property(schedule, questions, (given, asked) => {
        const grown = createBusinessTimeIndex(given);
        for (const [fromAt, untilAt, seconds] of asked) {
          const fresh = createBusinessTimeIndex(given);
          expect(businessSeconds(grown, fromAt, untilAt)).toBe(
            businessSeconds(fresh, fromAt, untilAt),
          );
          expect(addBusinessSeconds(grown, fromAt, seconds)).toBe(
            addBusinessSeconds(createBusinessTimeIndex(given), fromAt, seconds),
          );
        }
      }),
      { numRuns: 20 },
    );
  });

  it("repeats every 400 years once zone rules are settled", () => {
    const future = fc.integer({ min: 4_133_894_400, max: 4_133_894_400 + CALENDAR_CYCLE });
    fc.assert(
      fc.property(
        scheduleWith(yearlyHoliday),
        future,
        fc.integer({ min: 1, max: 18 }),
        fc.integer({ min: 0, max: 400 * DAY }),
        (given, fromAt, cycles, length) => {
          const shift = cycles * CALENDAR_CYCLE;
          const here = createBusinessTimeIndex(given);
          const there = createBusinessTimeIndex(given);
          expect(businessSeconds(there, fromAt + shift, fromAt + shift + length)).toBe(
            businessSeconds(here, fromAt, fromAt + length),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it("is all of elapsed time for a week without hours", () => {
    fc.assert(
      fc.property(timeZone, yearlyHoliday, anyInstant, anyInstant, (zone, holiday, a, b) => {
        const index = createBusinessTimeIndex({
          week: [[], [], [], [], [], [], []],
          holidays: [holiday],
          timeZone: zone,
        });
        expect(businessSeconds(index, a, b)).toBe(Math.max(0, b - a));
        expect(addBusinessSeconds(index, a, 5000)).toBe(a + 5000);
      }),
      { numRuns: 50 },
    );
  });
});

describe("an explanation", () => {
  it("leaves out no second, and its open segments add up to the business time", () => {
    fc.assert(
      fc.property(
        schedule,
        fc.oneof(recentInstant, fc.constant(1_325_239_200)),
        fc.integer({ min: -DAY, max: 40 * DAY }),
        (given, fromAt, length) => {
          const index = createBusinessTimeIndex(given);
          const untilAt = fromAt + length;
          let toldUntilAt = fromAt;
          let openSeconds = 0;
          for (const segment of explainBusinessTime(index, fromAt, untilAt)) {
            expect(segment.fromAt).toBe(toldUntilAt);
            expect(segment.seconds).toBe(segment.untilAt - segment.fromAt);
            expect(segment.seconds).toBeGreaterThan(0);
            toldUntilAt = segment.untilAt;
            if (segment.kind === "open") openSeconds += segment.seconds;
          }
          expect(toldUntilAt).toBe(Math.max(fromAt, untilAt));
          expect(openSeconds).toBe(businessSeconds(index, fromAt, untilAt));
        },
      ),
      { numRuns: 100 },
    );
  });
});
