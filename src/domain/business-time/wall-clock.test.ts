import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { createWallClock, lastReachedAt, firstReachedAt } from "./wall-clock.ts";

function wallSeconds(local: string): number {
  return Temporal.PlainDateTime.from(local).toZonedDateTime("UTC").epochMilliseconds / 1000;
}

function utc(at: number): string {
  return Temporal.Instant.fromEpochMilliseconds(at * 1000).toString();
}

describe("a wall clock", () => {
  it.each([
    {
      what: "an ordinary time occurs once",
      timeZone: "Europe/Oslo",
      local: "2026-01-19T10:00",
      first: "2026-01-19T09:00:00Z",
      last: "2026-01-19T09:00:00Z",
    },
    {
      what: "a skipped time is reached at the end of the gap",
      timeZone: "Europe/Oslo",
      local: "2026-03-29T02:30",
      first: "2026-03-29T01:00:00Z",
      last: "2026-03-29T01:00:00Z",
    },
    {
      what: "a repeated time is reached twice",
      timeZone: "Europe/Oslo",
      local: "2026-10-25T02:30",
      first: "2026-10-25T00:30:00Z",
      last: "2026-10-25T01:30:00Z",
    },
    {
      what: "the first repeated second is shown twice, too",
      timeZone: "Europe/Oslo",
      local: "2026-10-25T02:00",
      first: "2026-10-25T00:00:00Z",
      last: "2026-10-25T01:00:00Z",
    },
    {
      what: "the time at which the clock is put back occurs only afterwards",
      timeZone: "Europe/Oslo",
      local: "2026-10-25T03:00",
      first: "2026-10-25T02:00:00Z",
      last: "2026-10-25T02:00:00Z",
    },
    {
      what: "half an hour is repeated on Lord Howe",
      timeZone: "Australia/Lord_Howe",
      local: "2026-04-05T01:45",
      first: "2026-04-04T14:45:00Z",
      last: "2026-04-04T15:15:00Z",
    },
    {
      what: "a day without midnight starts at 01:00",
      timeZone: "America/Sao_Paulo",
      local: "2018-11-04T00:00",
      first: "2018-11-04T03:00:00Z",
      last: "2018-11-04T03:00:00Z",
    },
    {
      what: "midnight occurs once when the clock is put back at midnight",
      timeZone: "Asia/Beirut",
      local: "2026-10-25T00:00",
      first: "2026-10-24T22:00:00Z",
      last: "2026-10-24T22:00:00Z",
    },
    {
      what: "midnight occurs twice when the clock is put back a minute later",
      timeZone: "America/St_Johns",
      local: "2010-11-07T00:00",
      first: "2010-11-07T02:30:00Z",
      last: "2010-11-07T03:30:00Z",
    },
    {
      what: "any time of a date that was left out is the start of the next date",
      timeZone: "Pacific/Apia",
      local: "2011-12-30T09:00",
      first: "2011-12-30T10:00:00Z",
      last: "2011-12-30T10:00:00Z",
    },
    {
      what: "a date lived through twice keeps its times a day apart",
      timeZone: "Pacific/Kwajalein",
      local: "1969-09-30T12:00",
      first: "1969-09-30T01:00:00Z",
      last: "1969-10-01T00:00:00Z",
    },
    {
      what: "offsets have seconds before standard time",
      timeZone: "Africa/Monrovia",
      local: "1971-12-31T12:00",
      first: "1971-12-31T12:44:30Z",
      last: "1971-12-31T12:44:30Z",
    },
    {
      what: "an offset is a zone without changes",
      timeZone: "-03:30",
      local: "2026-03-29T02:30",
      first: "2026-03-29T06:00:00Z",
      last: "2026-03-29T06:00:00Z",
    },
  ])("$what ($timeZone $local)", ({ timeZone, local, first, last }) => {
    const clock = createWallClock(timeZone);
    expect(utc(firstReachedAt(clock, wallSeconds(local)))).toBe(first);
    expect(utc(lastReachedAt(clock, wallSeconds(local)))).toBe(last);
  });

  it("refuses an unknown zone when it is made, not when it is read", () => {
    expect(() => createWallClock("Europe/Atlantis")).toThrow(RangeError);
  });
});
