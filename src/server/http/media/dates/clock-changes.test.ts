import * as fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { zoneTable } from "../../time-zones/zone-table.ts";
import { formatWireDate } from "./format-wire-date.ts";
import { parseWireDate } from "./parse-wire-date.ts";

const epoch = (iso: string): number => Date.parse(iso) / 1000;
const isoOf = (seconds: number): string =>
  new Date(seconds * 1000).toISOString().replace(".000", "");

/** Zones whose clocks are changed, with the last second before each change and the first after it. */
const changes = [
  ["Europe/Oslo", "2024-03-31T00:59:59Z", "2024-03-31T01:59:59+01:00", "2024-03-31T03:00:00+02:00"],
  ["Europe/Oslo", "2024-10-27T00:59:59Z", "2024-10-27T02:59:59+02:00", "2024-10-27T02:00:00+01:00"],
  [
    "America/New_York",
    "2024-03-10T06:59:59Z",
    "2024-03-10T01:59:59-05:00",
    "2024-03-10T03:00:00-04:00",
  ],
  [
    "America/New_York",
    "2024-11-03T05:59:59Z",
    "2024-11-03T01:59:59-04:00",
    "2024-11-03T01:00:00-05:00",
  ],
  // Advanced its clocks in the war and has left them alone since.
  [
    "Asia/Kolkata",
    "1945-10-14T17:29:59Z",
    "1945-10-14T23:59:59+06:30",
    "1945-10-14T23:00:00+05:30",
  ],
  // Half an hour of summer time.
  [
    "Australia/Lord_Howe",
    "2024-04-06T14:59:59Z",
    "2024-04-07T01:59:59+11:00",
    "2024-04-07T01:30:00+10:30",
  ],
  [
    "Australia/Lord_Howe",
    "2024-10-05T15:29:59Z",
    "2024-10-06T01:59:59+10:30",
    "2024-10-06T02:30:00+11:00",
  ],
  // Crossed the date line: 30 December 2011 did not happen.
  [
    "Pacific/Apia",
    "2011-12-30T09:59:59Z",
    "2011-12-29T23:59:59-10:00",
    "2011-12-31T00:00:00+14:00",
  ],
] as const;

describe("a date at a change of clocks", () => {
  it.each(changes)("is written in %s on either side of %s", (zone, lastBefore, before, after) => {
    const format = { zone, offset: true };
    expect(formatWireDate(epoch(lastBefore), format)).toBe(before);
    expect(formatWireDate(epoch(lastBefore) + 1, format)).toBe(after);
    const bare = { zone, offset: false };
    expect(formatWireDate(epoch(lastBefore), bare)).toBe(before.slice(0, 19));
    expect(formatWireDate(epoch(lastBefore) + 1, bare)).toBe(after.slice(0, 19));
  });

  it.each([
    // Skipped times move forward by what is skipped.
    ["Europe/Oslo", "2024-03-31T01:59:59", "2024-03-31T00:59:59Z"],
    ["Europe/Oslo", "2024-03-31T02:00:00", "2024-03-31T01:00:00Z"],
    ["Europe/Oslo", "2024-03-31T02:59:59", "2024-03-31T01:59:59Z"],
    ["Europe/Oslo", "2024-03-31T03:00:00", "2024-03-31T01:00:00Z"],
    ["America/New_York", "2024-03-10T02:00:00", "2024-03-10T07:00:00Z"],
    ["America/New_York", "2024-03-10T03:00:00", "2024-03-10T07:00:00Z"],
    ["Australia/Lord_Howe", "2024-10-06T01:59:59", "2024-10-05T15:29:59Z"],
    ["Australia/Lord_Howe", "2024-10-06T02:00:00", "2024-10-05T15:30:00Z"],
    ["Australia/Lord_Howe", "2024-10-06T02:29:59", "2024-10-05T15:59:59Z"],
    ["Australia/Lord_Howe", "2024-10-06T02:30:00", "2024-10-05T15:30:00Z"],
    ["Pacific/Apia", "2011-12-29T23:59:59", "2011-12-30T09:59:59Z"],
    ["Pacific/Apia", "2011-12-30", "2011-12-30T10:00:00Z"],
    ["Pacific/Apia", "2011-12-30T12:00:00", "2011-12-30T22:00:00Z"],
    ["Pacific/Apia", "2011-12-31T00:00:00", "2011-12-30T10:00:00Z"],
    // Repeated times are the first of the two.
    ["Europe/Oslo", "2024-10-27T01:59:59", "2024-10-26T23:59:59Z"],
    ["Europe/Oslo", "2024-10-27T02:00:00", "2024-10-27T00:00:00Z"],
    ["Europe/Oslo", "2024-10-27T02:59:59", "2024-10-27T00:59:59Z"],
    ["Europe/Oslo", "2024-10-27T03:00:00", "2024-10-27T02:00:00Z"],
    ["America/New_York", "2024-11-03T01:00:00", "2024-11-03T05:00:00Z"],
    ["America/New_York", "2024-11-03T02:00:00", "2024-11-03T07:00:00Z"],
    ["Australia/Lord_Howe", "2024-04-07T01:29:59", "2024-04-06T14:29:59Z"],
    ["Australia/Lord_Howe", "2024-04-07T01:30:00", "2024-04-06T14:30:00Z"],
    ["Australia/Lord_Howe", "2024-04-07T01:59:59", "2024-04-06T14:59:59Z"],
    ["Australia/Lord_Howe", "2024-04-07T02:00:00", "2024-04-06T15:30:00Z"],
    ["Asia/Kolkata", "1945-10-14T23:30:00", "1945-10-14T17:00:00Z"],
    ["Asia/Kolkata", "2024-07-01T00:00:00", "2024-06-30T18:30:00Z"],
  ])("is read in %s: %s is %s", (zone, text, expected) => {
    const instant = parseWireDate(text, { zone, utc: false });
    expect(isoOf(Number(instant))).toBe(expected);
  });
});

describe("dates in every zone of the table, from 1900 to 2100", () => {
  const zones = [...new Set(zoneTable.map(({ ianaName }) => ianaName))];
  const instant = fc.integer({
    min: epoch("1900-01-01T00:00:00Z"),
    max: epoch("2100-12-31T23:59:59Z"),
  });

  it.each(zones)("%s: text, instant and text again are the same", (zone) => {
    fc.assert(
      fc.property(instant, fc.boolean(), fc.boolean(), (any, atChange, offset) => {
        const at = atChange ? nearChange(any, zone) : any;
        const text = formatWireDate(at, { zone, offset });
        const read = parseWireDate(text, { zone, utc: false });
        expect(formatWireDate(Number(read), { zone, offset })).toBe(text);
        // Without an offset the second of two equal wall times is read as the first.
        expect(offset ? read : at).toBe(at);
      }),
      { numRuns: 8 },
    );
  });
});

/** Up to three hours from the next change of the zone's clocks, if there is one before 2100. */
function nearChange(at: number, zone: string): number {
  const change = Temporal.Instant.fromEpochMilliseconds(at * 1000)
    .toZonedDateTimeISO(zone)
    .getTimeZoneTransition("next");
  return change === null ? at : change.epochMilliseconds / 1000 + (at % 10_800);
}
