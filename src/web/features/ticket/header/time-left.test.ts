import { describe, expect, it } from "vitest";
import type { CountedSegment } from "../explanation.ts";
import { timeLeftOf } from "./time-left.ts";

const segment = (Kind: string, From: string, Until: string): CountedSegment => {
  const Seconds = (Date.parse(Until) - Date.parse(From)) / 1000;
  return { Kind, From, Until, Seconds, CountedSeconds: Kind === "open" ? Seconds : 0 };
};
/** Friday afternoon, a weekend, Monday morning after a holiday's night. */
const segments = [
  segment("open", "2026-03-06T13:00:00Z", "2026-03-06T15:00:00Z"),
  segment("outsideHours", "2026-03-06T15:00:00Z", "2026-03-06T23:00:00Z"),
  segment("closedDay", "2026-03-06T23:00:00Z", "2026-03-08T23:00:00Z"),
  segment("outsideHours", "2026-03-08T23:00:00Z", "2026-03-09T07:00:00Z"),
  segment("open", "2026-03-09T07:00:00Z", "2026-03-09T08:30:00Z"),
];
const at = (time: string) => timeLeftOf(segments, Date.parse(time));
const MONDAY = "2026-03-09T07:00:00Z";

describe("the office time that is left", () => {
  it.each([
    ["2026-03-06T12:00:00Z", 12_600, null],
    ["2026-03-06T13:00:00Z", 12_600, null],
    ["2026-03-06T14:59:59Z", 5401, null],
    ["2026-03-06T15:00:00Z", 5400, { kind: "outsideHours", until: MONDAY }],
    ["2026-03-07T12:00:00Z", 5400, { kind: "closedDay", until: MONDAY }],
    ["2026-03-09T06:59:59Z", 5400, { kind: "outsideHours", until: MONDAY }],
    ["2026-03-09T07:00:00Z", 5400, null],
    ["2026-03-09T08:29:59Z", 1, null],
    ["2026-03-09T08:30:00Z", 0, null],
    ["2026-03-09T08:31:00Z", -60, null],
  ])("at %s is %i s, with the pause %j", (time, seconds, pause) => {
    expect(at(time)).toEqual({ seconds, pause });
  });

  it("is an even share of days that are told in one", () => {
    const days: CountedSegment = {
      Kind: "summary",
      From: "2026-03-01T00:00:00Z",
      Until: "2026-03-11T00:00:00Z",
      Seconds: 864_000,
      CountedSeconds: 100_000,
    };
    const left = timeLeftOf([days], Date.parse("2026-03-06T00:00:00Z"));
    expect(left).toEqual({ seconds: 50_000, pause: null });
  });

  it("is not known where nothing was counted", () => {
    expect(timeLeftOf([], 0)).toBeNull();
  });

  it("of a time that never opens again has no end of its pause", () => {
    const night = [segment("closedDay", "2026-03-07T00:00:00Z", "2026-03-08T00:00:00Z")];
    expect(timeLeftOf(night, Date.parse("2026-03-07T12:00:00Z"))).toEqual({
      seconds: 0,
      pause: null,
    });
  });
});
