import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { addBusinessSeconds } from "./add-business-seconds.ts";
import { createBusinessTimeIndex } from "./business-time-index.ts";
import { businessSeconds } from "./business-seconds.ts";
import type { Holiday, OpenHours, Schedule } from "./schedule.ts";

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

/** Epoch seconds of a local time written with its offset. */
function at(iso: string): number {
  return Temporal.Instant.from(iso).epochMilliseconds / 1000;
}

function oslo(instant: number | null): string {
  if (instant === null) return "never";
  return Temporal.Instant.fromEpochMilliseconds(instant * 1000)
    .toZonedDateTimeISO("Europe/Oslo")
    .toString({ timeZoneName: "never" });
}

const timeZone = "Europe/Oslo";
const NORWEGIAN: readonly Holiday[] = [
  { year: null, month: 1, day: 1 },
  { year: null, month: 5, day: 17 },
  { year: null, month: 12, day: 25 },
  { year: null, month: 12, day: 26 },
  { year: 2026, month: 4, day: 2 },
  { year: 2026, month: 4, day: 3 },
  { year: 2026, month: 4, day: 6 },
];
const OFFICE = createBusinessTimeIndex({ week: WORKDAYS, holidays: NORWEGIAN, timeZone });
const ROUND = createBusinessTimeIndex({ week: ALL_DAYS, holidays: [], timeZone });
const NO_HOURS = createBusinessTimeIndex({
  week: [[], [], [], [], [], [], []],
  holidays: NORWEGIAN,
  timeZone,
});

describe("addBusinessSeconds", () => {
  it.each([
    {
      what: "the weekend does not count",
      index: OFFICE,
      from: "2026-01-16T16:00+01:00",
      minutes: 120,
      due: "2026-01-19T10:00:00+01:00",
    },
    {
      what: "a schedule without any hours is plain wall-clock time",
      index: NO_HOURS,
      from: "2026-03-06T16:00+01:00",
      minutes: 120,
      due: "2026-03-06T18:00:00+01:00",
    },
    {
      what: "yearly holidays and the weekend behind them do not count",
      index: OFFICE,
      from: "2026-12-24T15:00+01:00",
      minutes: 480,
      due: "2026-12-28T15:00:00+01:00",
    },
    {
      what: "holidays with a year close that year",
      index: OFFICE,
      from: "2026-04-01T16:00+02:00",
      minutes: 120,
      due: "2026-04-07T10:00:00+02:00",
    },
    {
      what: "holidays with a year leave the next year open",
      index: OFFICE,
      from: "2027-04-01T16:00+02:00",
      minutes: 120,
      due: "2027-04-02T10:00:00+02:00",
    },
    {
      what: "time used up at closing is due at closing",
      index: OFFICE,
      from: "2026-01-16T15:00+01:00",
      minutes: 120,
      due: "2026-01-16T17:00:00+01:00",
    },
    {
      what: "a start on a closed day waits for the opening",
      index: OFFICE,
      from: "2026-01-17T12:00+01:00",
      minutes: 60,
      due: "2026-01-19T10:00:00+01:00",
    },
    {
      what: "round the clock, the spring night has an hour less on the wall",
      index: ROUND,
      from: "2026-03-28T22:00+01:00",
      minutes: 480,
      due: "2026-03-29T07:00:00+02:00",
    },
    {
      what: "round the clock, the autumn night has an hour more on the wall",
      index: ROUND,
      from: "2026-10-24T22:00+02:00",
      minutes: 480,
      due: "2026-10-25T05:00:00+01:00",
    },
    {
      what: "office hours keep their wall times across the change",
      index: OFFICE,
      from: "2026-03-27T16:00+01:00",
      minutes: 120,
      due: "2026-03-30T10:00:00+02:00",
    },
    {
      what: "a deadline of 240 minutes from Friday 16:00",
      index: OFFICE,
      from: "2026-01-16T16:00+01:00",
      minutes: 240,
      due: "2026-01-19T12:00:00+01:00",
    },
    {
      what: "the same deadline round the clock",
      index: ROUND,
      from: "2026-01-16T16:00+01:00",
      minutes: 240,
      due: "2026-01-16T20:00:00+01:00",
    },
    {
      what: "a restart on Saturday, round the clock",
      index: ROUND,
      from: "2026-01-17T10:00+01:00",
      minutes: 60,
      due: "2026-01-17T11:00:00+01:00",
    },
    {
      what: "45 remaining minutes continue over the night",
      index: OFFICE,
      from: "2026-03-02T16:40+01:00",
      minutes: 45,
      due: "2026-03-03T09:25:00+01:00",
    },
    {
      what: "the first level ends at closing",
      index: OFFICE,
      from: "2026-03-06T15:00+01:00",
      minutes: 120,
      due: "2026-03-06T17:00:00+01:00",
    },
    {
      what: "the second level starts from that closing",
      index: OFFICE,
      from: "2026-03-06T17:00+01:00",
      minutes: 60,
      due: "2026-03-09T10:00:00+01:00",
    },
    {
      what: "the third level takes a whole office day",
      index: OFFICE,
      from: "2026-03-09T10:00+01:00",
      minutes: 480,
      due: "2026-03-10T10:00:00+01:00",
    },
  ])("$what: $from + $minutes min", ({ index, from, minutes, due }) => {
    expect(oslo(addBusinessSeconds(index, at(from), minutes * 60))).toBe(due);
  });
});

describe("a due time", () => {
  const monday = at("2026-03-02T12:00+01:00");
  const leapDaysOnly: Schedule = {
    week: ALL_DAYS,
    holidays: Array.from({ length: 366 }, (_, day) => {
      const date = Temporal.PlainDate.from("2028-01-01").add({ days: day });
      return { year: null, month: date.month, day: date.day };
    }).filter(({ month, day }) => month !== 2 || day !== 29),
    timeZone: "UTC",
  };

  it.each([0, -1, -1e12])(
    "nothing to wait for (%d s) is due at once, even when closed",
    (seconds) => {
      const night = at("2026-03-02T03:00+01:00");
      expect(addBusinessSeconds(OFFICE, night, seconds)).toBe(night);
    },
  );

  it("is never due when all hours fall on holidays", () => {
    const index = createBusinessTimeIndex({
      ...leapDaysOnly,
      holidays: [...leapDaysOnly.holidays, { year: null, month: 2, day: 29 }],
    });
    expect(addBusinessSeconds(index, monday, 1)).toBeNull();
    expect(businessSeconds(index, monday, monday + 3e9)).toBe(0);
  });

  it("finds the only open day of four years, and not one more than ten years away", () => {
    const index = createBusinessTimeIndex(leapDaysOnly);
    expect(oslo(addBusinessSeconds(index, monday, 1))).toBe("2028-02-29T01:00:01+01:00");
    const beforeGap = at("2096-03-01T00:00Z");
    expect(addBusinessSeconds(index, beforeGap - 1, 1)).toBe(beforeGap);
    expect(addBusinessSeconds(index, beforeGap, 86_400)).toBe(at("2104-03-01T00:00Z"));
    expect(addBusinessSeconds(index, beforeGap, 86_401)).toBeNull();
  });

  it("is due up to ten years ahead and no second later", () => {
    const tenYears = 3653 * 86_400;
    expect(addBusinessSeconds(ROUND, monday, tenYears)).toBe(monday + tenYears);
    expect(addBusinessSeconds(ROUND, monday, tenYears + 1)).toBeNull();
    expect(addBusinessSeconds(ROUND, monday, Number.MAX_SAFE_INTEGER)).toBeNull();
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 1.5])("refuses to add %d seconds", (seconds) => {
    expect(() => addBusinessSeconds(ROUND, 0, seconds)).toThrow(RangeError);
  });
});
