import { describe, expect, it } from "vitest";
import { AppError } from "../../errors.ts";
import { datesOf } from "./dates-of.ts";

const inOslo = { baseTimeZone: "Europe/Oslo" };
const asPublished = { datesUnzonedByDefault: false };

function datesFor(header: string | string[] | undefined, defaults = asPublished) {
  return datesOf({ headers: { "so-timezone": header } }, inOslo, defaults);
}

function refusalOf(header: string): AppError | null {
  try {
    datesFor(header);
    return null;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}

describe("datesOf", () => {
  it.each([
    [undefined, "Europe/Oslo", true, null],
    ["", "Europe/Oslo", true, null],
    ["  ", "Europe/Oslo", true, null],
    [" , ,", "Europe/Oslo", true, null],
    ["NO", "Europe/Oslo", false, "NO"],
    ["NO,includeTZOffset", "Europe/Oslo", true, "NO"],
    ["no, includetzoffset", "Europe/Oslo", true, "NO"],
    [" no \t, INCLUDETZOFFSET ", "Europe/Oslo", true, "NO"],
    ["includeTZOffset,US-NY", "America/New_York", true, "US-NY"],
    ["UTC", "UTC", false, "UTC"],
    ["UTC,includeTZOffset", "UTC", true, "UTC"],
    ["261", "Europe/Oslo", false, "NO"],
    ["Asia/Kolkata", "Asia/Kolkata", false, "IN"],
    ["includeTZOffset", "Europe/Oslo", true, null],
    ["includeTZOffset,", "Europe/Oslo", true, null],
    ["US-NY,", "America/New_York", false, "US-NY"],
    ["US-NY, us-ny", "America/New_York", false, "US-NY"],
    ["NO, Europe/Oslo, includeTZOffset, includeTZOffset", "Europe/Oslo", true, "NO"],
  ])("SO-TimeZone %j means %s, offset %s", (header, zone, offset, zoneCode) => {
    expect(datesFor(header)).toMatchObject({ zone, baseZone: "Europe/Oslo", offset, zoneCode });
  });

  it("takes several headers as one", () => {
    expect(datesFor(["NO", "includeTZOffset"])).toMatchObject({ offset: true, zoneCode: "NO" });
  });

  it.each([
    "Nowhere",
    "NO includeTZOffset",
    "NO;includeTZOffset",
    "includeTZOffset=true",
    "NO,US-NY",
    "NO,Nowhere",
    "99",
  ])("refuses %j", (header) => {
    const refusal = refusalOf(header);
    expect(refusal?.code).toBe("malformedRequest");
    expect(refusal?.message).toMatch(/^SO-TimeZone names /);
    expect(refusal?.message).not.toContain("Nowhere");
  });

  it("writes dates without offset by default where that is switched on", () => {
    const unzoned = { datesUnzonedByDefault: true };
    expect(datesFor(undefined, unzoned)).toMatchObject({ zone: "Europe/Oslo", offset: false });
    expect(datesFor("", unzoned)).toMatchObject({ offset: false });
    expect(datesFor("includeTZOffset", unzoned)).toMatchObject({ offset: true });
    expect(datesFor("US-NY", unzoned)).toMatchObject({ zone: "America/New_York", offset: false });
  });

  it("never asks where the browser is", () => {
    const headers = { "so-browser-tz-offset": "330" };
    expect(datesOf({ headers }, inOslo, asPublished)).toEqual(datesFor(undefined));
  });

  it("writes Z for a desk in UTC, whatever name it knows UTC by", () => {
    const dates = datesOf({ headers: {} }, { baseTimeZone: "Etc/UTC" }, asPublished);
    expect(dates).toMatchObject({ zone: "UTC", baseZone: "UTC" });
  });
});
