import { describe, expect, it } from "vitest";
import { countries } from "./countries.ts";
import { findTimeZone, findTimeZoneById } from "./find-time-zone.ts";
import { ianaName } from "./iana-name.ts";
import { regions } from "./regions.ts";
import { windowsNameOf } from "./windows-zone-name.ts";
import { zoneTable } from "./zone-table.ts";

describe("the table of time zones", () => {
  it.each([
    [1, "UTC", "UTC"],
    [36, "AU-ACT", "Australia/Sydney"],
    [50, "BD", "Asia/Dhaka"],
    [114, "CA-QC", "America/Toronto"],
    [140, "DK", "Europe/Copenhagen"],
    [156, "FR", "Europe/Paris"],
    [261, "NO", "Europe/Oslo"],
    [425, "US-CA", "America/Los_Angeles"],
    [433, "US-HI", "Pacific/Honolulu"],
    [460, "US-NY", "America/New_York"],
  ])("has the published id %i for %s", (id, code, name) => {
    expect(findTimeZoneById(id)).toMatchObject({ code, ianaName: name });
  });

  it.each([
    ["SE", 11_022],
    ["GB", 10_587],
    ["AU-WA", 10_000 + Number.parseInt("AUWA", 36)],
  ])("gives %s an id of ours that must never change", (code, id) => {
    expect(findTimeZone(code)?.id).toBe(id);
  });

  it("gives each zone a code and an id of its own, and ours lie above the published ones", () => {
    expect(new Set(zoneTable.map(({ code }) => code)).size).toBe(zoneTable.length);
    expect(new Set(zoneTable.map(({ id }) => id)).size).toBe(zoneTable.length);
    const ownIds = zoneTable.map(({ id }) => id).filter((id) => id > 460);
    expect(Math.min(...ownIds)).toBeGreaterThan(10_000);
    expect(Math.max(...ownIds)).toBeLessThan(2 ** 31);
    expect(zoneTable.length - ownIds.length).toBe(10);
  });

  it("is in the order of its codes", () => {
    const codes = zoneTable.map(({ code }) => code);
    expect(codes).toEqual(codes.toSorted());
  });

  it("names only zones that this process knows, each with a Windows name", () => {
    const declared = [
      ...Object.values(countries).flatMap(([, , name]) => name ?? []),
      ...Object.values(regions).flatMap((zones) => Object.keys(zones)),
    ];
    expect(declared.filter((name) => ianaName(name) === undefined)).toEqual([]);
    expect(declared.filter((name) => windowsNameOf(name) === undefined)).toEqual([]);
  });

  it("has every country: by itself, or by its regions", () => {
    const known = new Set(zoneTable.map(({ code }) => code.slice(0, 2)));
    expect(Object.keys(countries).filter((code) => !known.has(code))).toEqual([]);
    expect(Object.keys(regions).filter((code) => countries[code] === undefined)).toEqual([]);
    expect(Object.keys(countries).length).toBe(245);
  });
});
