import { describe, expect, test } from "vitest";
import type { OpenHours } from "../../../src/domain/business-time/schedule.ts";
import { at } from "../../support/instant.ts";
import type { Frame } from "../opening-frames.ts";
import { createSlowBusinessClock, slowWallClockOf } from "./slow-business-clock.ts";

/** The published reading of time frames, with results worked out by hand: what the slow clock is held to. */
const closed: OpenHours = { startMinute: 0, stopMinute: 0 };
const nineToFive: OpenHours = { startMinute: 540, stopMinute: 1020 };
const wholeDay: OpenHours = { startMinute: 0, stopMinute: 1440 };

const office: Frame = {
  week: [nineToFive, nineToFive, nineToFive, nineToFive, nineToFive, closed, closed],
  holidays: [
    { year: null, month: 1, day: 1 },
    { year: null, month: 5, day: 17 },
    { year: null, month: 12, day: 25 },
    { year: null, month: 12, day: 26 },
    { year: 2026, month: 4, day: 2 },
    { year: 2026, month: 4, day: 3 },
    { year: 2026, month: 4, day: 6 },
  ],
};

const round: Frame = {
  week: [wholeDay, wholeDay, wholeDay, wholeDay, wholeDay, wholeDay, wholeDay],
  holidays: [],
};

function sundays(startMinute: number, stopMinute: number): Frame {
  const open = { startMinute, stopMinute };
  return { week: [closed, closed, closed, closed, closed, closed, open], holidays: [] };
}

const clockOf = (frame: Frame, timeZone = "Europe/Oslo") =>
  createSlowBusinessClock(frame, slowWallClockOf(timeZone));

interface Due {
  readonly what: string;
  readonly frame: Frame;
  readonly from: string;
  readonly minutes: number;
  readonly due: string;
}

describe("the slow clock knows when time is used up", () => {
  test.each<Due>([
    {
      what: "over a weekend",
      frame: office,
      from: "2026-01-16T16:00+01:00",
      minutes: 120,
      due: "2026-01-19T10:00+01:00",
    },
    {
      what: "over yearly holidays",
      frame: office,
      from: "2026-12-24T15:00+01:00",
      minutes: 480,
      due: "2026-12-28T15:00+01:00",
    },
    {
      what: "over holidays of one year",
      frame: office,
      from: "2026-04-01T16:00+02:00",
      minutes: 120,
      due: "2026-04-07T10:00+02:00",
    },
    {
      what: "on the same days of another year",
      frame: office,
      from: "2027-04-01T16:00+02:00",
      minutes: 120,
      due: "2027-04-02T10:00+02:00",
    },
    {
      what: "exactly at closing",
      frame: office,
      from: "2026-01-16T15:00+01:00",
      minutes: 120,
      due: "2026-01-16T17:00+01:00",
    },
    {
      what: "from a closed day on",
      frame: office,
      from: "2026-01-17T12:00+01:00",
      minutes: 60,
      due: "2026-01-19T10:00+01:00",
    },
    {
      what: "round the clock in spring",
      frame: round,
      from: "2026-03-28T22:00+01:00",
      minutes: 480,
      due: "2026-03-29T07:00+02:00",
    },
    {
      what: "round the clock in autumn",
      frame: round,
      from: "2026-10-24T22:00+02:00",
      minutes: 480,
      due: "2026-10-25T05:00+01:00",
    },
    {
      what: "over a weekend in spring",
      frame: office,
      from: "2026-03-27T16:00+01:00",
      minutes: 120,
      due: "2026-03-30T10:00+02:00",
    },
  ])("$what", ({ frame, from, minutes, due }) => {
    expect(clockOf(frame).due(at(from), minutes * 60)).toBe(at(due));
  });
});

interface Open {
  readonly what: string;
  readonly timeZone: string;
  readonly frame: Frame;
  readonly date: string;
  readonly seconds: number;
}

describe("the slow clock knows how long it is open on a day whose clock changes", () => {
  test.each<Open>([
    {
      what: "it jumps forward inside",
      timeZone: "Europe/Oslo",
      frame: sundays(60, 300),
      date: "2026-03-29",
      seconds: 10_800,
    },
    {
      what: "it jumps past the opening",
      timeZone: "Europe/Oslo",
      frame: sundays(150, 300),
      date: "2026-03-29",
      seconds: 7200,
    },
    {
      what: "it jumps back inside",
      timeZone: "Europe/Oslo",
      frame: sundays(60, 300),
      date: "2026-10-25",
      seconds: 18_000,
    },
    {
      what: "it shows the opening twice",
      timeZone: "Europe/Oslo",
      frame: sundays(150, 300),
      date: "2026-10-25",
      seconds: 12_600,
    },
    {
      what: "it jumps by half an hour",
      timeZone: "Australia/Lord_Howe",
      frame: sundays(60, 180),
      date: "2025-10-05",
      seconds: 5400,
    },
    {
      what: "midnight is left out",
      timeZone: "America/Sao_Paulo",
      frame: sundays(0, 120),
      date: "2017-10-15",
      seconds: 3600,
    },
  ])("$what", ({ timeZone, frame, date, seconds }) => {
    const midday = at(`${date}T12:00Z`);
    expect(clockOf(frame, timeZone).seconds(midday - 90_000, midday + 90_000)).toBe(seconds);
  });
});
