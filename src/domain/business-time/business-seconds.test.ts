import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { createBusinessTimeIndex, type BusinessTimeIndex } from "./business-time-index.ts";
import { businessSeconds } from "./business-seconds.ts";
import type { Holiday, OpenHours, Week } from "./schedule.ts";

const HOUR = 3600;
const CLOSED: readonly OpenHours[] = [];

function open(start: string, stop: string): readonly OpenHours[] {
  return [{ startMinute: minuteOf(start), stopMinute: minuteOf(stop) }];
}

function minuteOf(time: string): number {
  const [hours = "", minutes = ""] = time.split(":");
  return Number(hours) * 60 + Number(minutes);
}

function everyDay(hours: readonly OpenHours[]): Week<readonly OpenHours[]> {
  return [hours, hours, hours, hours, hours, hours, hours];
}

function sundays(hours: readonly OpenHours[]): Week<readonly OpenHours[]> {
  return [CLOSED, CLOSED, CLOSED, CLOSED, CLOSED, CLOSED, hours];
}

function workdays(hours: readonly OpenHours[]): Week<readonly OpenHours[]> {
  return [hours, hours, hours, hours, hours, CLOSED, CLOSED];
}

/** Holidays as administrators write them: `dd/mm` or `dd/mm/yyyy`. */
function holidays(...dates: readonly string[]): readonly Holiday[] {
  return dates.map((date) => {
    const [day, month, year] = date.split("/").map(Number);
    return { year: year ?? null, month: month ?? 0, day: day ?? 0 };
  });
}

function inOslo(
  week: Week<readonly OpenHours[]>,
  closedOn: readonly Holiday[] = [],
): BusinessTimeIndex {
  return createBusinessTimeIndex({ week, holidays: closedOn, timeZone: "Europe/Oslo" });
}

/** Epoch seconds of a local time written with its offset. */
function at(iso: string): number {
  return Temporal.Instant.from(iso).epochMilliseconds / 1000;
}

const NORWEGIAN = holidays(
  "01/01",
  "17/05",
  "25/12",
  "26/12",
  "02/04/2026",
  "03/04/2026",
  "06/04/2026",
);
const OFFICE = inOslo(workdays(open("09:00", "17:00")), NORWEGIAN);
const ROUND = inOslo(everyDay(open("00:00", "24:00")));
const NO_HOURS = inOslo(everyDay(CLOSED), NORWEGIAN);

describe("businessSeconds", () => {
  const night = inOslo(sundays(open("01:00", "05:00")));
  const lateNight = inOslo(sundays(open("02:30", "05:00")));
  it.each([
    {
      what: "a yearly holiday does not count",
      index: OFFICE,
      from: "2027-05-17T08:00+02:00",
      until: "2027-05-18T10:30+02:00",
      seconds: 5400,
    },
    {
      what: "hours over the spring gap lose it",
      index: night,
      from: "2026-03-29T00:00+01:00",
      until: "2026-03-30T00:00+02:00",
      seconds: 10_800,
    },
    {
      what: "hours that start in the gap start at its end",
      index: lateNight,
      from: "2026-03-29T00:00+01:00",
      until: "2026-03-30T00:00+02:00",
      seconds: 7200,
    },
    {
      what: "hours over the autumn change gain it",
      index: night,
      from: "2026-10-25T00:00+02:00",
      until: "2026-10-26T00:00+01:00",
      seconds: 18_000,
    },
    {
      what: "hours that start at a doubled time start at the first",
      index: lateNight,
      from: "2026-10-25T00:00+02:00",
      until: "2026-10-26T00:00+01:00",
      seconds: 12_600,
    },
    {
      what: "round the clock, the weekend of the spring change has 47 hours",
      index: ROUND,
      from: "2026-03-28T00:00+01:00",
      until: "2026-03-30T00:00+02:00",
      seconds: 47 * HOUR,
    },
    {
      what: "a customer in another zone is answered in the desk's hours",
      index: OFFICE,
      from: "2026-02-06T15:30:00-05:00",
      until: "2026-02-09T09:45+01:00",
      seconds: 45 * 60,
    },
    {
      what: "seconds are not rounded",
      index: OFFICE,
      from: "2026-03-02T09:00:00+01:00",
      until: "2026-03-02T09:01:59+01:00",
      seconds: 119,
    },
    {
      what: "queued before opening",
      index: OFFICE,
      from: "2026-03-02T08:30+01:00",
      until: "2026-03-02T10:00+01:00",
      seconds: 3600,
    },
    {
      what: "worked on within one day",
      index: OFFICE,
      from: "2026-03-02T10:00+01:00",
      until: "2026-03-02T15:30+01:00",
      seconds: 19_800,
    },
    {
      what: "waited over night",
      index: OFFICE,
      from: "2026-03-02T15:30+01:00",
      until: "2026-03-03T11:00+01:00",
      seconds: 12_600,
    },
    {
      what: "the parts of a ticket's life sum up to its whole",
      index: OFFICE,
      from: "2026-03-02T08:30+01:00",
      until: "2026-03-03T11:45+01:00",
      seconds: 3600 + 19_800 + 12_600 + 2700,
    },
    {
      what: "a whole weekend round the clock",
      index: ROUND,
      from: "2026-01-16T16:00+01:00",
      until: "2026-01-18T10:00+01:00",
      seconds: 151_200,
    },
    {
      what: "re-opened: first closing to last closing",
      index: OFFICE,
      from: "2026-03-02T09:00+01:00",
      until: "2026-03-04T11:00+01:00",
      seconds: 1080 * 60,
    },
    {
      what: "time left of a level when the owner reads",
      index: OFFICE,
      from: "2026-03-02T10:15+01:00",
      until: "2026-03-02T11:00+01:00",
      seconds: 2700,
    },
    {
      what: "no hours at all counts holidays too",
      index: NO_HOURS,
      from: "2026-12-24T00:00+01:00",
      until: "2026-12-27T00:00+01:00",
      seconds: 72 * HOUR,
    },
    {
      what: "hours 00:00-24:00 on all days keep the holidays",
      index: inOslo(everyDay(open("00:00", "24:00")), NORWEGIAN),
      from: "2026-12-24T00:00+01:00",
      until: "2026-12-27T00:00+01:00",
      seconds: 24 * HOUR,
    },
    {
      what: "a lunch break does not count",
      index: inOslo(workdays([...open("09:00", "12:00"), ...open("13:00", "17:00")])),
      from: "2026-03-02T08:00+01:00",
      until: "2026-03-02T13:00:01+01:00",
      seconds: 3 * HOUR + 1,
    },
    {
      what: "the other way round is nothing",
      index: ROUND,
      from: "2026-03-03T00:00+01:00",
      until: "2026-03-02T00:00+01:00",
      seconds: 0,
    },
  ])("$what: $from to $until", ({ index, from, until, seconds }) => {
    expect(businessSeconds(index, at(from), at(until))).toBe(seconds);
  });
});

describe("single seconds", () => {
  const allWeek = inOslo(everyDay(open("00:00", "24:00")), holidays("17/05", "29/02"));
  it.each([
    { what: "before opening", index: OFFICE, second: "2026-03-02T08:59:59+01:00", isOpen: false },
    { what: "at opening", index: OFFICE, second: "2026-03-02T09:00:00+01:00", isOpen: true },
    { what: "before closing", index: OFFICE, second: "2026-03-02T16:59:59+01:00", isOpen: true },
    { what: "at closing", index: OFFICE, second: "2026-03-02T17:00:00+01:00", isOpen: false },
    { what: "before 24:00", index: ROUND, second: "2026-03-02T23:59:59+01:00", isOpen: true },
    { what: "at 24:00", index: ROUND, second: "2026-03-03T00:00:00+01:00", isOpen: true },
    { what: "before a holiday", index: allWeek, second: "2026-05-16T23:59:59+02:00", isOpen: true },
    {
      what: "a holiday starts",
      index: allWeek,
      second: "2026-05-17T00:00:00+02:00",
      isOpen: false,
    },
    { what: "a holiday ends", index: allWeek, second: "2026-05-17T23:59:59+02:00", isOpen: false },
    { what: "after a holiday", index: allWeek, second: "2026-05-18T00:00:00+02:00", isOpen: true },
    { what: "28 February", index: allWeek, second: "2028-02-28T23:59:59+01:00", isOpen: true },
    { what: "29 February", index: allWeek, second: "2028-02-29T00:00:00+01:00", isOpen: false },
    { what: "1 March", index: allWeek, second: "2028-03-01T00:00:00+01:00", isOpen: true },
    { what: "1 March, no leap year", index: allWeek, second: "2027-03-01T00:00Z", isOpen: true },
    { what: "before the epoch", index: OFFICE, second: "1969-12-31T16:59:59+01:00", isOpen: true },
    {
      what: "after closing in 1969",
      index: OFFICE,
      second: "1969-12-31T17:00+01:00",
      isOpen: false,
    },
  ])("$what: $second", ({ index, second, isOpen }) => {
    expect(businessSeconds(index, at(second), at(second) + 1)).toBe(isOpen ? 1 : 0);
  });
});
