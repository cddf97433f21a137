import { describe, expect, it } from "vitest";
import { clockChangeRule } from "./clock-change-rule.ts";
import { zoneTable } from "./zone-table.ts";
import { zoneYear } from "./zone-year.ts";

describe("zoneYear", () => {
  it.each([
    ["Europe/Oslo", [60, 120], "2026-03-29T02:00:00", "2026-10-25T03:00:00"],
    ["Europe/Dublin", [0, 60], "2026-03-29T01:00:00", "2026-10-25T02:00:00"],
    ["America/New_York", [-300, -240], "2026-03-08T02:00:00", "2026-11-01T02:00:00"],
    ["Australia/Sydney", [600, 660], "2026-10-04T02:00:00", "2026-04-05T03:00:00"],
    ["Australia/Lord_Howe", [630, 660], "2026-10-04T02:00:00", "2026-04-05T02:00:00"],
  ])("knows the summer time of %s", (zone, offsets, starts, ends) => {
    const { summer, standardOffset } = zoneYear(zone, 2026);
    expect([standardOffset, summer?.offset]).toEqual(offsets);
    expect(summer?.starts.wall.toString()).toBe(starts);
    expect(summer?.ends.wall.toString()).toBe(ends);
  });

  it.each([
    ["UTC", 2026, 0],
    ["Asia/Kolkata", 2026, 330],
    ["Pacific/Honolulu", 2026, -600],
    ["+05:45", 2026, 345],
    // Stayed on its summer time for good.
    ["Europe/Istanbul", 2016, 180],
    // Ended summer time, began it, and went over the date line.
    ["Pacific/Apia", 2011, 840],
  ])("knows that %s had none to and fro in %i", (zone, year, standardOffset) => {
    expect(zoneYear(zone, year)).toEqual({ standardOffset, summer: null });
  });

  it("tells of each zone of the table what its clocks do", () => {
    for (const { ianaName } of zoneTable) {
      const { standardOffset, summer } = zoneYear(ianaName, 2026);
      expect(Math.abs(standardOffset)).toBeLessThanOrEqual(14 * 60);
      expect(summer === null || summer.offset > standardOffset).toBe(true);
    }
  });
});

describe("clockChangeRule", () => {
  it.each([
    ["Europe/Oslo", "0200 LST-SUN-MAR", "0300 LST-SUN-OCT"],
    ["America/New_York", "0200 2ND-SUN-MAR", "0200 1ST-SUN-NOV"],
    ["Australia/Sydney", "0200 1ST-SUN-OCT", "0300 1ST-SUN-APR"],
    ["Pacific/Norfolk", "0200 1ST-SUN-OCT", "0300 1ST-SUN-APR"],
    // The Friday before the last Sunday is not always the same Friday of its month.
    ["Asia/Jerusalem", null, "0200 LST-SUN-OCT"],
    ["Africa/Cairo", "0000 LST-FRI-APR", null],
    // Follows the moon.
    ["Africa/Casablanca", null, null],
    ["Asia/Kolkata", null, null],
  ])("of %s says %s and %s", (zone, starts, ends) => {
    expect(clockChangeRule(zone, 2026, "starts")).toBe(starts);
    expect(clockChangeRule(zone, 2026, "ends")).toBe(ends);
  });
});
