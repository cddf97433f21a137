import { describe, expect, it } from "vitest";
import { findTimeZone, timeZoneNamed } from "./find-time-zone.ts";
import { ianaNameOfWindows, windowsNameOf } from "./windows-zone-name.ts";

describe("findTimeZone", () => {
  it.each([
    ["NO", "NO", "Europe/Oslo"],
    ["no", "NO", "Europe/Oslo"],
    ["261", "NO", "Europe/Oslo"],
    ["Europe/Oslo", "NO", "Europe/Oslo"],
    ["EUROPE/OSLO", "NO", "Europe/Oslo"],
    ["W. Europe Standard Time", "DE", "Europe/Berlin"],
    ["w. europe standard time", "DE", "Europe/Berlin"],
    ["us-ny", "US-NY", "America/New_York"],
    ["America/New_York", "US-NY", "America/New_York"],
    ["America/Los_Angeles", "US-CA", "America/Los_Angeles"],
    ["America/Toronto", "CA-ON", "America/Toronto"],
    ["Australia/Sydney", "AU-NSW", "Australia/Sydney"],
    ["Asia/Kolkata", "IN", "Asia/Kolkata"],
    ["asia/calcutta", "IN", "Asia/Kolkata"],
    ["Europe/Kyiv", "UA", "Europe/Kyiv"],
    ["Europe/Kiev", "UA", "Europe/Kyiv"],
    ["UK", "GB", "Europe/London"],
    ["AR-NQ", "AR-NQ", "America/Argentina/Salta"],
    ["UTC", "UTC", "UTC"],
    ["1", "UTC", "UTC"],
    ["Etc/UTC", "UTC", "UTC"],
    ["gmt", "UTC", "UTC"],
    ["+00:00", "UTC", "UTC"],
    ["Australia/Lord_Howe", "Australia/Lord_Howe", "Australia/Lord_Howe"],
    ["antarctica/troll", "Antarctica/Troll", "Antarctica/Troll"],
    ["Etc/GMT-2", "Etc/GMT-2", "Etc/GMT-2"],
    ["+05:30", "+05:30", "+05:30"],
    ["-18:00", "-18:00", "-18:00"],
  ])("finds %s as %s", (text, code, ianaName) => {
    expect(findTimeZone(text)).toMatchObject({ code, ianaName });
  });

  it.each([
    "",
    "Nowhere",
    "US",
    "XX",
    "US-ZZ",
    "0",
    "2",
    "0261",
    "-261",
    "261.0",
    "99999999999",
    "Europe/Atlantis",
    "Europe/Oslo ",
    "Z",
    "+18:01",
    "+5:30",
    "+0530",
    "constructor",
    "__proto__",
    "Europe/Oslo\u0000",
    "Ünited",
    "A".repeat(5000),
  ])("knows no zone %j", (text) => {
    expect(findTimeZone(text)).toBeUndefined();
  });
});

describe("timeZoneNamed", () => {
  it("describes a zone without a code by its name", () => {
    expect(timeZoneNamed("Antarctica/Troll")).toEqual({
      id: 0,
      code: "Antarctica/Troll",
      ianaName: "Antarctica/Troll",
      country: "",
      region: "",
      isoNumber: 0,
    });
  });

  it.each([
    ["Europe/Oslo", "NO"],
    ["Asia/Calcutta", "IN"],
    ["Etc/UTC", "UTC"],
  ])("finds the code of %s", (name, code) => {
    expect(timeZoneNamed(name).code).toBe(code);
  });
});

describe("Windows names", () => {
  it("lead to a country's own zone where it has one", () => {
    expect(ianaNameOfWindows("W. Europe Standard Time")).toBe("Europe/Berlin");
    expect(ianaNameOfWindows("W. Europe Standard Time", "NO")).toBe("Europe/Oslo");
    expect(ianaNameOfWindows("W. Europe Standard Time", "US")).toBe("Europe/Berlin");
    expect(ianaNameOfWindows("Atlantis Standard Time")).toBeUndefined();
  });

  it.each([
    ["Europe/Oslo", "W. Europe Standard Time"],
    ["Europe/Kyiv", "FLE Standard Time"],
    ["Asia/Kolkata", "India Standard Time"],
    ["UTC", "UTC"],
    ["Antarctica/Troll", undefined],
  ])("of %s is %s", (name, windowsName) => {
    expect(windowsNameOf(name)).toBe(windowsName);
  });
});
