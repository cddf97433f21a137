import { assert, property, integer } from "fast-check";
import { describe, expect, it } from "vitest";
import { formatHttpDate, parseHttpDate } from "./http-date.ts";

const now = Date.UTC(2026, 2, 2) / 1000;
const at = (text: string): number => Date.parse(text) / 1000;

describe("parseHttpDate", () => {
  it.each([
    ["Sun, 06 Nov 1994 08:49:37 GMT", "1994-11-06T08:49:37Z"],
    ["Sunday, 06-Nov-94 08:49:37 GMT", "1994-11-06T08:49:37Z"],
    ["Sun Nov  6 08:49:37 1994", "1994-11-06T08:49:37Z"],
    ["Sun Nov 16 08:49:37 1994", "1994-11-16T08:49:37Z"],
    ["Thu, 29 Feb 2024 23:59:59 GMT", "2024-02-29T23:59:59Z"],
    ["Fri, 01 Jan 2100 00:00:00 GMT", "2100-01-01T00:00:00Z"],
    // Fifty years ahead is the future, one more is the past.
    ["Wednesday, 01-Jan-76 00:00:00 GMT", "2076-01-01T00:00:00Z"],
    ["Saturday, 01-Jan-77 00:00:00 GMT", "1977-01-01T00:00:00Z"],
    // A leap second is the second after it.
    ["Sat, 31 Dec 2016 23:59:60 GMT", "2017-01-01T00:00:00Z"],
  ])("reads %s", (text, meant) => {
    expect(parseHttpDate(text, now)).toBe(at(meant));
  });

  it("finds the century of two digits late in one, too", () => {
    expect(parseHttpDate("Friday, 01-Jan-10 00:00:00 GMT", at("2085-06-01T00:00:00Z"))).toBe(
      at("2110-01-01T00:00:00Z"),
    );
  });

  it.each([
    "",
    "yesterday",
    "2026-03-02T09:00:00Z",
    "Sun, 06 Nov 1994 08:49:37 CET",
    "Sun, 06 Nov 1994 08:49:37",
    "Sun, 6 Nov 1994 08:49:37 GMT",
    "Sun, 06 nov 1994 08:49:37 GMT",
    "Sun, 06 Nov 94 08:49:37 GMT",
    "Sun, 06 Nov 1994 24:00:00 GMT",
    "Sun, 06 Nov 1994 08:60:00 GMT",
    "Sun, 06 Nov 1994 08:49:61 GMT",
    "Sun, 30 Feb 2025 08:49:37 GMT",
    "Sun, 29 Feb 2025 08:49:37 GMT",
    "Sun, 00 Nov 1994 08:49:37 GMT",
    "Sun, 06 Nov 1994 08:49:37 GMT, Sun, 06 Nov 1994 08:49:37 GMT",
  ])("does not take %j for a date", (text) => {
    expect(parseHttpDate(text, now)).toBeNull();
  });

  it("reads back what formatHttpDate writes", () => {
    assert(
      property(integer({ min: at("0100-01-01"), max: at("9999-12-31") }), (instant) => {
        expect(parseHttpDate(formatHttpDate(instant), now)).toBe(instant);
      }),
    );
  });
});
