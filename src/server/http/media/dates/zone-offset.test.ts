import * as fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { wallToEpochSeconds, zoneOffsetSeconds } from "./zone-offset.ts";

const zones = [
  "Europe/Oslo",
  "America/New_York",
  "Asia/Kolkata",
  // Half an hour of daylight saving.
  "Australia/Lord_Howe",
  // Skipped a whole day in 2011.
  "Pacific/Apia",
  // Turns its clocks back for Ramadan.
  "Africa/Casablanca",
  "America/Sao_Paulo",
  "+05:45",
  "UTC",
];

const zone = fc.constantFrom(...zones);
const epochSeconds = fc.oneof(
  fc.integer({ min: -6_626_880_000, max: 253_402_300_799 }),
  fc.integer({ min: 0, max: 2_000_000_000 }),
);

describe("zoneOffsetSeconds", () => {
  it("is the offset Temporal gives for the zone at that instant", () => {
    fc.assert(
      fc.property(zone, epochSeconds, (name, at) => {
        const expected = Temporal.Instant.fromEpochMilliseconds(at * 1000).toZonedDateTimeISO(name);
        expect(zoneOffsetSeconds(name, at)).toBe(expected.offsetNanoseconds / 1e9);
      }),
    );
  });

  it("changes exactly at the second of a transition, in whichever order it is asked", () => {
    const summerStarts = Date.UTC(2024, 2, 31, 1) / 1000;
    expect(zoneOffsetSeconds("Europe/Oslo", summerStarts)).toBe(7200);
    expect(zoneOffsetSeconds("Europe/Oslo", summerStarts - 1)).toBe(3600);
    const summerEnds = Date.UTC(2024, 9, 27, 1) / 1000;
    expect(zoneOffsetSeconds("Europe/Oslo", summerEnds - 1)).toBe(7200);
    expect(zoneOffsetSeconds("Europe/Oslo", summerEnds)).toBe(3600);
  });

  it("stays right when more stretches are asked for than are kept", () => {
    for (let year = 2000; year < 2900; year++) {
      expect(zoneOffsetSeconds("America/New_York", Date.UTC(year, 0, 1) / 1000)).toBe(-18_000);
    }
    expect(zoneOffsetSeconds("America/New_York", Date.UTC(2000, 6, 1) / 1000)).toBe(-14_400);
  });

  it("refuses a zone nobody knows", () => {
    expect(() => zoneOffsetSeconds("Europe/Atlantis", 0)).toThrow(RangeError);
  });
});

describe("wallToEpochSeconds", () => {
  it("takes the first of two occurrences and moves over gaps, as Temporal does", () => {
    fc.assert(
      fc.property(zone, epochSeconds, (name, wall) => {
        const expected = Temporal.Instant.fromEpochMilliseconds(wall * 1000)
          .toZonedDateTimeISO("UTC")
          .toPlainDateTime()
          .toZonedDateTime(name, { disambiguation: "compatible" });
        expect(wallToEpochSeconds(name, wall)).toBe(expected.epochMilliseconds / 1000);
      }),
    );
  });
});
