import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatDayOfYear, formatTimeOfDay } from "./format-wire-date.ts";
import { parseDayOfYear, parseTimeOfDay } from "./parse-base-zone-date.ts";

const halfPastEight = 8 * 3600 + 30 * 60;

const baseZone = fc.constantFrom("UTC", "Europe/Oslo", "America/Sao_Paulo", "Asia/Kolkata");

describe("parseTimeOfDay", () => {
  it.each([
    ["as it stands without an offset", "2001-01-01T08:30:00"],
    ["whatever the day", "2024-07-01T08:30:00"],
    ["converted from an offset", "2001-01-01T07:30:00Z"],
    ["converted over midnight", "2000-12-31T20:30:00-11:00"],
    ["converted by the offset of that day", "2024-07-01T06:30:00.000Z"],
    ["as it stands on the empty date", "0001-01-01T08:30:00Z"],
    ["as it stands on the empty date, unzoned", "0001-01-01T08:30:00"],
    ["encoded", "[DT:01/01/2001 08:30:00.0000000]"],
  ])("is %s", (_what, text) => {
    expect(parseTimeOfDay(text, "Europe/Oslo")).toBe(halfPastEight);
  });

  it("is midnight for a bare day and for the empty date", () => {
    expect(parseTimeOfDay("2024-07-01", "Europe/Oslo")).toBe(0);
    expect(parseTimeOfDay("0001-01-01T00:00:00", "Europe/Oslo")).toBe(0);
    expect(parseTimeOfDay("0001-01-01T00:00:00Z", "Europe/Oslo")).toBe(0);
  });

  it("refuses what is no date", () => {
    expect(parseTimeOfDay("08:30", "Europe/Oslo")).toBe("invalid");
  });

  it("reads back what is written, with and without offsets", () => {
    fc.assert(
      fc.property(fc.nat(86_399), baseZone, fc.boolean(), (time, zone, offset) => {
        const text = formatTimeOfDay(time, { baseZone: zone, offset });
        expect(parseTimeOfDay(text, zone)).toBe(time);
      }),
    );
  });
});

describe("parseDayOfYear", () => {
  it.each([
    ["2024-12-25T00:00:00", { year: 2024, month: 12, day: 25 }],
    ["2024-12-25T00:00:00+01:00", { year: 2024, month: 12, day: 25 }],
    ["2024-12-24T23:00:00.000Z", { year: 2024, month: 12, day: 25 }],
    ["2023-12-31T23:00:00Z", { year: 2024, month: 1, day: 1 }],
    ["2024-12-25", { year: 2024, month: 12, day: 25 }],
    ["0001-12-25T00:00:00", { year: null, month: 12, day: 25 }],
    ["0001-12-25T00:00:00Z", { year: null, month: 12, day: 25 }],
    ["0001-12-25T00:00:00+01:00", { year: null, month: 12, day: 25 }],
    ["0001-12-24T23:17:00Z", { year: null, month: 12, day: 25 }],
    ["0001-12-24T19:00:00-05:00", { year: null, month: 12, day: 25 }],
    ["0000-12-31T23:06:32.000Z", { year: null, month: 1, day: 1 }],
    ["0004-02-29T00:00:00", { year: null, month: 2, day: 29 }],
    ["0999-05-17", { year: null, month: 5, day: 17 }],
    ["1000-05-17", { year: 1000, month: 5, day: 17 }],
    ["1000-05-17T00:00:00Z", { year: 1000, month: 5, day: 17 }],
  ])("reads %s", (text, expected) => {
    expect(parseDayOfYear(text, "Europe/Oslo")).toEqual(expected);
  });

  it("refuses what is no date", () => {
    expect(parseDayOfYear("25/12", "Europe/Oslo")).toBe("invalid");
    expect(parseDayOfYear("0001-02-29T00:00:00", "Europe/Oslo")).toBe("invalid");
  });

  it("reads back what is written, with and without offsets", () => {
    const day = fc
      .date({ min: new Date("1760-01-03"), max: new Date("9999-12-30"), noInvalidDate: true })
      .chain((date) =>
        fc.record({
          year: fc.constantFrom(null, date.getUTCFullYear()),
          month: fc.constant(date.getUTCMonth() + 1),
          day: fc.constant(date.getUTCDate()),
        }),
      );
    fc.assert(
      fc.property(day, baseZone, fc.boolean(), (value, zone, offset) => {
        const text = formatDayOfYear(value, { baseZone: zone, offset });
        expect(parseDayOfYear(text, zone)).toEqual(value);
      }),
    );
  });

  it("reads back days of old whose zone was off by seconds", () => {
    const format = { baseZone: "America/New_York", offset: true };
    const newYear = { year: 1800, month: 1, day: 1 };
    expect(parseDayOfYear(formatDayOfYear(newYear, format), format.baseZone)).toEqual(newYear);
  });

  it("reads back a day whose midnight its zone skips", () => {
    const skippedMidnight = { year: 2018, month: 11, day: 4 };
    const format = { baseZone: "America/Sao_Paulo", offset: true };
    expect(parseDayOfYear(formatDayOfYear(skippedMidnight, format), format.baseZone)).toEqual(
      skippedMidnight,
    );
  });
});
