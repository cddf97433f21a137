import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { createBusinessTimeIndex } from "./business-time-index.ts";
import { explainBusinessTime } from "./explain-business-time.ts";
import type { OpenHours } from "./schedule.ts";

const office: readonly OpenHours[] = [
  { startMinute: 540, stopMinute: 720 },
  { startMinute: 780, stopMinute: 1020 },
];

function at(iso: string): number {
  return Temporal.Instant.from(iso).epochMilliseconds / 1000;
}

function told(timeZone: string, from: string, until: string): readonly string[] {
  const index = createBusinessTimeIndex({
    week: [office, office, office, office, office, [], []],
    holidays: [
      { year: null, month: 12, day: 25 },
      { year: 2026, month: 12, day: 26 },
    ],
    timeZone,
  });
  return [...explainBusinessTime(index, at(from), at(until))].map(
    ({ kind, localDate, seconds }) => `${localDate} ${kind} ${seconds / 3600} h`,
  );
}

describe("explainBusinessTime", () => {
  it("gives the reason for every stretch, split at local midnight", () => {
    expect(told("Europe/Oslo", "2026-12-24T12:00+01:00", "2026-12-28T10:30+01:00")).toEqual([
      "2026-12-24 outsideHours 1 h",
      "2026-12-24 open 4 h",
      "2026-12-24 outsideHours 7 h",
      "2026-12-25 holiday 24 h",
      "2026-12-26 holiday 24 h",
      "2026-12-27 closedDay 24 h",
      "2026-12-28 outsideHours 9 h",
      "2026-12-28 open 1.5 h",
    ]);
  });

  it("tells the true length of a day with a clock change", () => {
    expect(told("Europe/Oslo", "2026-03-28T00:00+01:00", "2026-03-30T00:00+02:00")).toEqual([
      "2026-03-28 closedDay 24 h",
      "2026-03-29 closedDay 23 h",
    ]);
  });

  it("does not mention a date that was left out", () => {
    expect(told("Pacific/Apia", "2011-12-29T17:00-10:00", "2012-01-01T00:00+14:00")).toEqual([
      "2011-12-29 outsideHours 7 h",
      "2011-12-31 closedDay 24 h",
    ]);
  });

  it("says nothing about an empty or backward span", () => {
    expect(told("Europe/Oslo", "2026-12-24T12:00Z", "2026-12-24T12:00Z")).toEqual([]);
    expect(told("Europe/Oslo", "2026-12-24T12:00Z", "2026-12-23T12:00Z")).toEqual([]);
  });

  it("is made as it is read, so the start of eight thousand years costs little", () => {
    const index = createBusinessTimeIndex({
      week: [office, office, office, office, office, [], []],
      holidays: [],
      timeZone: "Europe/Oslo",
    });
    const segments = explainBusinessTime(index, at("1760-01-02T00:00Z"), at("9999-12-31T00:00Z"));
    const first = segments.next().value;
    expect(first).toMatchObject({ kind: "outsideHours", localDate: "1760-01-02" });
    expect(index.clock.periodsByStretch.size).toBeLessThan(4);
  });
});
