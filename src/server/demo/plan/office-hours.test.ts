import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createDraws } from "../draws.ts";
import { DAY, HOUR, isWeekend, nextOfficeMoment, nextWakingMoment } from "./office-hours.ts";

const at = (text: string) => Date.parse(`${text}Z`) / 1000;
const day = (instant: number) => new Date(instant * 1000).toISOString().slice(0, 10);
const anyInstant = fc.integer({ min: at("2024-01-01T00:00"), max: at("2028-01-01T00:00") });

describe("nextOfficeMoment", () => {
  it.each([
    ["2026-03-02T07:30", "2026-03-02"],
    ["2026-03-02T03:00", "2026-03-02"],
    ["2026-03-02T16:30", "2026-03-03"],
    ["2026-03-06T16:30", "2026-03-09"],
    ["2026-03-07T10:00", "2026-03-09"],
    ["2026-03-08T23:59", "2026-03-09"],
  ])("leads from %s to %s", (from, to) => {
    expect(day(nextOfficeMoment(at(from), createDraws(1)))).toBe(to);
  });

  it("leaves a moment at work as it is and finds one for every other", () => {
    fc.assert(
      fc.property(anyInstant, fc.integer(), (instant, seed) => {
        const moment = nextOfficeMoment(instant, createDraws(seed));
        expect(moment).toBeGreaterThanOrEqual(instant);
        expect(isWeekend(moment)).toBe(false);
        expect(moment % DAY).toBeGreaterThanOrEqual(7.5 * HOUR);
        expect(moment % DAY).toBeLessThan(16.5 * HOUR);
        expect(nextOfficeMoment(moment, createDraws(seed))).toBe(moment);
      }),
    );
  });
});

describe("nextWakingMoment", () => {
  it("is never at night and never earlier", () => {
    fc.assert(
      fc.property(anyInstant, fc.integer(), (instant, seed) => {
        const moment = nextWakingMoment(instant, createDraws(seed));
        expect(moment).toBeGreaterThanOrEqual(instant);
        expect(moment - instant).toBeLessThan(12 * HOUR);
        expect(moment % DAY).toBeGreaterThanOrEqual(6 * HOUR);
        expect(moment % DAY).toBeLessThan(22 * HOUR);
      }),
    );
  });
});
