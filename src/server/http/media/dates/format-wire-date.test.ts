import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatDayOfYear, formatTimeOfDay, formatWireDate } from "./format-wire-date.ts";
import { parseWireDate } from "./parse-wire-date.ts";

function epoch(iso: string): number {
  return Date.parse(iso) / 1000;
}

describe("formatWireDate", () => {
  it.each([
    ["Europe/Oslo", true, "2015-12-26T11:22:39+01:00"],
    ["Europe/Oslo", false, "2015-12-26T11:22:39"],
    ["UTC", true, "2015-12-26T10:22:39Z"],
    ["UTC", false, "2015-12-26T10:22:39"],
    ["America/New_York", true, "2015-12-26T05:22:39-05:00"],
    ["Asia/Kolkata", true, "2015-12-26T15:52:39+05:30"],
    ["America/St_Johns", true, "2015-12-26T06:52:39-03:30"],
    ["+05:45", true, "2015-12-26T16:07:39+05:45"],
  ])("writes an instant in %s, offset %s", (zone, offset, expected) => {
    expect(formatWireDate(epoch("2015-12-26T10:22:39Z"), { zone, offset })).toBe(expected);
  });

  it("uses the offset of that very instant", () => {
    const oslo = { zone: "Europe/Oslo", offset: true };
    expect(formatWireDate(epoch("2024-10-27T00:59:59Z"), oslo)).toBe("2024-10-27T02:59:59+02:00");
    expect(formatWireDate(epoch("2024-10-27T01:00:00Z"), oslo)).toBe("2024-10-27T02:00:00+01:00");
  });

  it("writes an unset date unshifted, in every zone", () => {
    for (const zone of ["UTC", "Europe/Oslo", "America/New_York"]) {
      expect(formatWireDate(null, { zone, offset: false })).toBe("0001-01-01T00:00:00");
      expect(formatWireDate(null, { zone, offset: true })).toBe("0001-01-01T00:00:00Z");
    }
  });

  it("stays within four digits for the year at the end of the calendar", () => {
    const last = epoch("9999-12-31T23:59:59Z");
    expect(formatWireDate(last, { zone: "Europe/Oslo", offset: true })).toBe(
      "9999-12-31T23:59:59Z",
    );
    expect(formatWireDate(last, { zone: "America/New_York", offset: true })).toBe(
      "9999-12-31T18:59:59-05:00",
    );
  });

  it("rounds the seconds of a local mean time out of the offset and keeps the instant", () => {
    // New York's local mean time was 4:56:02 behind.
    const at = epoch("1850-01-01T00:00:00Z");
    const text = formatWireDate(at, { zone: "America/New_York", offset: true });
    expect(text).toBe("1849-12-31T19:04:00-04:56");
    expect(parseWireDate(text, { zone: "UTC", utc: false })).toBe(at);
  });

  it("is read back as the same instant whenever it has an offset", () => {
    const zone = fc.constantFrom("UTC", "Europe/Oslo", "America/New_York", "Australia/Lord_Howe");
    const instant = fc.integer({ min: -6_626_880_000, max: 253_402_300_799 });
    fc.assert(
      fc.property(instant, zone, zone, (at, written, read) => {
        const text = formatWireDate(at, { zone: written, offset: true });
        expect(parseWireDate(text, { zone: read, utc: false })).toBe(at);
      }),
    );
  });
});

describe("formatTimeOfDay", () => {
  it.each([
    [30_600, "Europe/Oslo", true, "2001-01-01T08:30:00+01:00"],
    [30_600, "Europe/Oslo", false, "2001-01-01T08:30:00"],
    [30_600, "UTC", true, "2001-01-01T08:30:00Z"],
    [0, "America/New_York", true, "2001-01-01T00:00:00-05:00"],
    [86_340, "Europe/Oslo", true, "2001-01-01T23:59:00+01:00"],
  ])("writes %i seconds in %s, offset %s", (time, baseZone, offset, expected) => {
    expect(formatTimeOfDay(time, { baseZone, offset })).toBe(expected);
  });
});

describe("formatDayOfYear", () => {
  it.each([
    [{ year: 2024, month: 12, day: 25 }, true, "2024-12-25T00:00:00+01:00"],
    [{ year: 2024, month: 7, day: 1 }, true, "2024-07-01T00:00:00+02:00"],
    [{ year: 2024, month: 12, day: 25 }, false, "2024-12-25T00:00:00"],
    [{ year: null, month: 12, day: 25 }, true, "0001-12-25T00:00:00Z"],
    [{ year: null, month: 1, day: 1 }, false, "0001-01-01T00:00:00"],
    [{ year: null, month: 2, day: 29 }, false, "0004-02-29T00:00:00"],
  ])("writes %j, offset %s", (day, offset, expected) => {
    expect(formatDayOfYear(day, { baseZone: "Europe/Oslo", offset })).toBe(expected);
  });
});
