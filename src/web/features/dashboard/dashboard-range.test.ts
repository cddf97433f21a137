import { describe, expect, it } from "vitest";
import { faultOf, rangeAround, rangeOf } from "./dashboard-range.ts";

describe("the range of a dashboard", () => {
  it.each([
    [{}, "2026-11-01", "2026-11-28"],
    [{ days: 1 }, "2026-11-28", "2026-11-28"],
    [{ days: 90 }, "2026-08-31", "2026-11-28"],
    [{ from: "2026-01-01", to: "2026-02-01" }, "2026-01-01", "2026-02-01"],
    [{ to: "2026-03-01", days: 2 }, "2026-02-28", "2026-03-01"],
  ])("of %j is from %s to %s", (search, from, to) => {
    expect(rangeOf(search, "2026-11-28")).toEqual({ from, to });
  });

  it.each([
    ["2026-03-02", "2026-03-02", null],
    ["2026-03-02", "2026-03-01", "to"],
    ["2024-03-02", "2026-03-02", null],
    ["2024-03-01", "2026-03-02", "from"],
    ["2026-02-30", "2026-03-02", "from"],
    ["2026-02-01", "", "to"],
  ])("from %s to %s is mended at %j", (from, to, at) => {
    expect(faultOf({ from, to })?.at ?? null).toBe(at);
  });

  it.each([
    ["2026-01-05", "2025-12-30", "2026-01-05"],
    ["2026-12-05", "2026-12-05", "2026-12-11"],
  ])("that has nothing gives way to one as long that has %s", (day, from, to) => {
    expect(rangeAround(day, { from: "2026-06-01", to: "2026-06-07" })).toEqual({ from, to });
  });
});
