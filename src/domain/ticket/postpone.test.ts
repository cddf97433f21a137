import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { at } from "../../../test/support/instant.ts";
import { baseStatusCodes, type BaseStatus } from "../desk/status.ts";
import {
  baseStatusMeant,
  isPostponePeriod,
  postponedUntilAt,
  type PostponePeriod,
  type TimedPostponePeriod,
} from "./postpone.ts";

const OSLO = "Europe/Oslo";

const baseStatuses = Object.keys(baseStatusCodes) as BaseStatus[];
const timedPeriods: readonly TimedPostponePeriod[] = [
  "Postponed1Hour",
  "Postponed2Hours",
  "Postponed3Hours",
  "Postponed4Hours",
  "PostponedDay",
  "PostponedWeek",
  "PostponedMonth",
];
const periods: readonly PostponePeriod[] = ["PostponedSpecific", ...timedPeriods];

describe("a wish for a base status", () => {
  test.each(periods)("%s means Postponed and is a period", (period) => {
    expect(isPostponePeriod(period)).toBe(true);
    expect(baseStatusMeant(period)).toBe("Postponed");
  });

  test.each(baseStatuses)("%s means itself and is no period", (baseStatus) => {
    expect(isPostponePeriod(baseStatus)).toBe(false);
    expect(baseStatusMeant(baseStatus)).toBe(baseStatus);
  });
});

describe("a ticket postponed in Oslo", () => {
  test.each<[TimedPostponePeriod, string, string]>([
    ["Postponed1Hour", "2026-02-06T15:30:10+01:00", "2026-02-06T16:30:10+01:00"],
    ["Postponed2Hours", "2026-02-06T15:30:10+01:00", "2026-02-06T17:30:10+01:00"],
    ["Postponed3Hours", "2026-02-06T15:30:10+01:00", "2026-02-06T18:30:10+01:00"],
    ["Postponed4Hours", "2026-02-06T23:30:10+01:00", "2026-02-07T03:30:10+01:00"],
    ["PostponedDay", "2026-02-06T15:30:10+01:00", "2026-02-07T15:30:10+01:00"],
    ["PostponedWeek", "2026-02-06T15:30:10+01:00", "2026-02-13T15:30:10+01:00"],
    ["PostponedMonth", "2026-02-06T15:30:10+01:00", "2026-03-06T15:30:10+01:00"],
  ])("for %s at %s comes back at %s", (period, now, until) => {
    expect(postponedUntilAt(period, at(now), OSLO)).toBe(at(until));
  });

  test.each([
    ["2026-01-28T12:00+01:00", "2026-02-28T12:00+01:00"],
    ["2026-01-29T12:00+01:00", "2026-02-28T12:00+01:00"],
    ["2026-01-31T12:00+01:00", "2026-02-28T12:00+01:00"],
    ["2028-01-31T12:00+01:00", "2028-02-29T12:00+01:00"],
    ["2026-03-31T12:00+02:00", "2026-04-30T12:00+02:00"],
    ["2026-12-31T12:00+01:00", "2027-01-31T12:00+01:00"],
    // Already the 1st in Oslo, still the 31st in UTC.
    ["2026-01-31T23:30Z", "2026-02-28T23:30Z"],
  ])("for a month at %s comes back at %s, at the latest on the month's last day", (now, until) => {
    expect(postponedUntilAt("PostponedMonth", at(now), OSLO)).toBe(at(until));
  });

  test.each<[TimedPostponePeriod, string, string]>([
    // Clocks go forward from 02:00 to 03:00 on 2026-03-29.
    ["PostponedDay", "2026-03-28T12:00+01:00", "2026-03-29T12:00+02:00"],
    ["PostponedDay", "2026-03-28T01:59:59+01:00", "2026-03-29T01:59:59+01:00"],
    ["PostponedDay", "2026-03-28T02:00+01:00", "2026-03-29T03:00+02:00"],
    ["PostponedDay", "2026-03-28T02:30+01:00", "2026-03-29T03:00+02:00"],
    ["PostponedDay", "2026-03-28T02:59:59+01:00", "2026-03-29T03:00+02:00"],
    ["PostponedDay", "2026-03-28T03:00+01:00", "2026-03-29T03:00+02:00"],
    ["PostponedWeek", "2026-03-22T02:30+01:00", "2026-03-29T03:00+02:00"],
    ["PostponedMonth", "2026-02-28T02:30+01:00", "2026-03-28T02:30+01:00"],
    ["Postponed1Hour", "2026-03-29T01:30+01:00", "2026-03-29T03:30+02:00"],
    // Clocks go back from 03:00 to 02:00 on 2026-10-25.
    ["PostponedDay", "2026-10-24T12:00+02:00", "2026-10-25T12:00+01:00"],
    ["PostponedDay", "2026-10-24T02:30+02:00", "2026-10-25T02:30+02:00"],
    ["PostponedDay", "2026-10-24T03:00+02:00", "2026-10-25T03:00+01:00"],
    ["PostponedDay", "2026-10-25T02:30+02:00", "2026-10-26T02:30+01:00"],
    ["PostponedDay", "2026-10-25T02:30+01:00", "2026-10-26T02:30+01:00"],
    ["Postponed1Hour", "2026-10-25T02:30+02:00", "2026-10-25T02:30+01:00"],
  ])("for %s at %s comes back at %s although the clocks change", (period, now, until) => {
    expect(postponedUntilAt(period, at(now), OSLO)).toBe(at(until));
  });
});

describe("a ticket postponed elsewhere", () => {
  test("comes back at the end of a gap of half an hour", () => {
    // Lord Howe Island puts its clocks forward by 30 minutes, from 02:00 to 02:30.
    expect(
      postponedUntilAt("PostponedDay", at("2026-10-03T02:10+10:30"), "Australia/Lord_Howe"),
    ).toBe(at("2026-10-04T02:30+11:00"));
  });

  test("comes back at the end of a day that the calendar skips", () => {
    // Samoa had no 30 December 2011.
    expect(postponedUntilAt("PostponedDay", at("2011-12-29T10:00-10:00"), "Pacific/Apia")).toBe(
      at("2011-12-31T00:00+14:00"),
    );
  });

  test("comes back later than now and keeps whole seconds, in any zone at any time", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...timedPeriods),
        fc.integer({ min: at("1970-01-01T00:00Z"), max: at("2100-01-01T00:00Z") }),
        fc.constantFrom("UTC", OSLO, "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu"),
        (period, now, timeZone) => {
          const until = postponedUntilAt(period, now, timeZone);
          expect(until).toBeGreaterThan(now);
          expect(Number.isInteger(until)).toBe(true);
        },
      ),
    );
  });

  test("comes back after whole days in UTC, where clocks never change", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: at("2100-01-01T00:00Z") }), (now) => {
        expect(postponedUntilAt("PostponedDay", now, "UTC")).toBe(now + 86_400);
        expect(postponedUntilAt("PostponedWeek", now, "UTC")).toBe(now + 604_800);
      }),
    );
  });
});
