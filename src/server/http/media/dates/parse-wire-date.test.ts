import { describe, expect, it } from "vitest";
import { parseWireDate } from "./parse-wire-date.ts";

const inOslo = { zone: "Europe/Oslo", utc: false };

function epoch(iso: string): number {
  return Date.parse(iso) / 1000;
}

describe("parseWireDate", () => {
  it.each([
    ["Z", "2024-07-01T12:00:00Z", "2024-07-01T12:00:00Z"],
    ["small z and t", "2024-07-01t12:00:00z", "2024-07-01T12:00:00Z"],
    ["offset with colon", "2024-07-01T12:00:00+02:00", "2024-07-01T10:00:00Z"],
    ["offset without colon", "2024-07-01T12:00:00-0530", "2024-07-01T17:30:00Z"],
    ["offset in hours", "2024-07-01T12:00:00+02", "2024-07-01T10:00:00Z"],
    ["largest offset", "2024-07-01T12:00:00-23:59", "2024-07-02T11:59:00Z"],
    ["blank for T", "2024-07-01 12:00:00Z", "2024-07-01T12:00:00Z"],
    ["fraction of 7 digits", "2015-12-26T11:22:39.3988363+01:00", "2015-12-26T10:22:39Z"],
    ["fraction of 1 digit", "2024-07-01T12:00:00.9Z", "2024-07-01T12:00:00Z"],
    ["fraction of 9 digits", "2024-07-01T12:00:00.999999999Z", "2024-07-01T12:00:00Z"],
    ["comma before the fraction", "2024-07-01T12:00:00,5Z", "2024-07-01T12:00:00Z"],
    ["fraction before 1970 is cut, not rounded", "1960-01-01T00:00:00.9Z", "1960-01-01T00:00:00Z"],
    ["no seconds", "2024-07-01T12:00Z", "2024-07-01T12:00:00Z"],
    ["no offset in summer", "2024-07-01T12:00:00", "2024-07-01T10:00:00Z"],
    ["no offset in winter", "2024-01-01T12:00:00", "2024-01-01T11:00:00Z"],
    ["date only", "2024-05-06", "2024-05-05T22:00:00Z"],
    ["leap day", "2024-02-29", "2024-02-28T23:00:00Z"],
    ["blanks around", " 2024-07-01T12:00:00Z ", "2024-07-01T12:00:00Z"],
    ["encoded date", "[D:02/28/2024]", "2024-02-27T23:00:00Z"],
    ["encoded date with time", "[D:02/28/2024 13:05:00.0000000]", "2024-02-28T12:05:00Z"],
    ["encoded time", "[DT:02/28/2024 13:05:00.1234567]", "2024-02-28T12:05:00Z"],
    ["encoded, small letters", "[dt:02/28/2024 13:05:00]", "2024-02-28T12:05:00Z"],
    ["six-digit year", "+002024-07-01T12:00:00Z", "2024-07-01T12:00:00Z"],
    ["first instant that counts", "1760-01-02T00:00:00Z", "1760-01-02T00:00:00Z"],
    ["last second", "9999-12-31T23:59:59Z", "9999-12-31T23:59:59Z"],
    ["the greatest date of .NET", "9999-12-31T23:59:59.9999999", "9999-12-31T22:59:59Z"],
  ])("reads %s", (_what, text, expected) => {
    expect(parseWireDate(text, inOslo)).toBe(epoch(expected));
  });

  it.each([
    ["in the spring gap, moved forward", "2024-03-31T02:30:00", "2024-03-31T01:30:00Z"],
    ["just before the gap", "2024-03-31T01:59:59", "2024-03-31T00:59:59Z"],
    ["just after the gap", "2024-03-31T03:00:00", "2024-03-31T01:00:00Z"],
    ["twice in autumn, the first", "2024-10-27T02:30:00", "2024-10-27T00:30:00Z"],
    ["after the repeated hour", "2024-10-27T03:00:00", "2024-10-27T02:00:00Z"],
  ])("reads a local time %s", (_what, text, expected) => {
    expect(parseWireDate(text, inOslo)).toBe(epoch(expected));
  });

  it("holds a date beyond the last second at the last second", () => {
    expect(parseWireDate("9999-12-31T23:59:59", { zone: "America/New_York", utc: false })).toBe(
      epoch("9999-12-31T23:59:59Z"),
    );
  });

  it("reads an always-UTC date without an offset as UTC", () => {
    expect(parseWireDate("2024-07-01T12:00:00", { zone: "Europe/Oslo", utc: true })).toBe(
      epoch("2024-07-01T12:00:00Z"),
    );
  });

  it.each([
    "0001-01-01T00:00:00",
    "0001-01-01T00:00:00Z",
    "0001-01-01T00:00:00+01:00",
    // What JavaScript makes of the empty date in Oslo and in New York.
    "0000-12-31T23:06:32.000Z",
    "0001-01-01T04:56:02.000Z",
    "-000001-12-31T00:00:00Z",
    "[DT:01/01/0001 00:00:00.0000000]",
    "1760-01-01",
    "1760-01-01T23:59:59Z",
    "1759-12-31T23:59:59-12:00",
  ])("takes %s as unset", (text) => {
    expect(parseWireDate(text, { zone: "UTC", utc: false })).toBe("unset");
  });

  it.each([
    "",
    "glops",
    "2024",
    "2024-13-01",
    "2024-00-01",
    "2024-01-00",
    "2024-04-31",
    "2023-02-29",
    "1900-02-29",
    "2024-01-01T24:00:00Z",
    "2024-01-01T12:60:00Z",
    "2024-01-01T12:00:60Z",
    "2024-01-01T12",
    "2024-01-01T12:00:00.Z",
    "2024-01-01T12:00:00.1234567890Z",
    "2024-01-01T12:00:00+24:00",
    "2024-01-01T12:00:00+02:60",
    "2024-01-01Z",
    "01/02/2024",
    "1704110400",
    "[D:28/02/2024]",
    "[D:02/28/2024",
    "[I:3]",
    "+010000-01-01T00:00:00Z",
  ])("refuses %s", (text) => {
    expect(parseWireDate(text, inOslo)).toBe("invalid");
  });
});
