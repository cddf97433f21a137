import { describe, expect, it } from "vitest";
import { cultureOf } from "./culture-of.ts";
import {
  formatDisplayDate,
  formatDisplayDay,
  formatDisplayNumber,
  formatDisplayTime,
} from "./display-format.ts";

describe("cultureOf", () => {
  it.each([
    [undefined, undefined, null],
    [undefined, "de-DE", null],
    ["", "de-DE", null],
    ["*", "de-DE", null],
    ["no", undefined, "no"],
    ["no", "", "no"],
    ["no", "de", "de"],
    ["no", "de-CH", "de-CH"],
    ["no", " en_us ", "en-US"],
    ["no", "en-GB, de", "en-GB"],
    ["no", "en;q=0.5", "en"],
    ["no", "xx-nonsense", "no"],
    ["no", "zz", "no"],
    ["no", "de-DE-u-nu-arab", "no"],
    ["no", "e", "no"],
    ["no", "x".repeat(9000), "no"],
    ["xx", undefined, "en"],
  ])("with the language %j and SO-Culture %j is %j", (language, culture, expected) => {
    expect(cultureOf({ headers: { "so-language": language, "so-culture": culture } })).toBe(
      expected,
    );
  });
});

describe("display formats", () => {
  it.each([
    [0, "0"],
    [1e21, "1,000,000,000,000,000,000,000"],
    [0.1, "0.1"],
    [-0.000001, "-0.000001"],
  ])("write %d out", (value, expected) => {
    expect(formatDisplayNumber(value, "en")).toBe(expected);
  });

  it("write the digits and years that everybody reads", () => {
    expect(formatDisplayDay("2024-02-29", "fa")).toMatch(/2024/);
    expect(formatDisplayNumber(12, "ar-EG")).toBe("12");
    expect(formatDisplayDay("2024-02-29", "sv")).toBe("2024-02-29");
  });

  it("tell the time of the zone, at either side of a change of clocks", () => {
    const summerStarts = Date.UTC(2024, 2, 31, 1) / 1000;
    expect(formatDisplayDate(summerStarts - 60, "Europe/Oslo", "sv")).toBe("2024-03-31 01:59");
    expect(formatDisplayDate(summerStarts, "Europe/Oslo", "sv")).toBe("2024-03-31 03:00");
    expect(formatDisplayDate(summerStarts, "+05:30", null)).toBe("2024-03-31T06:30:00");
  });

  it("tell midnight as the first hour", () => {
    expect(formatDisplayTime(0, "de")).toBe("00:00");
    expect(formatDisplayTime(1439, "de")).toBe("23:59");
    expect(formatDisplayTime(0, null)).toBe("00:00");
  });
});
