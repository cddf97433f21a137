import * as fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { addBusinessSeconds } from "./add-business-seconds.ts";
import { createBusinessTimeIndex } from "./business-time-index.ts";
import { businessSeconds } from "./business-seconds.ts";
import type { Holiday, OpenHours, Schedule, Week } from "./schedule.ts";

const DAY = 86_400;

/**
 * The slow way to know business time: read the wall clock at every step and ask whether that step is
 * open. It knows no offsets, no intervals and no gaps, only what the clock shows before and after.
 */
interface Timeline {
  readonly fromAt: number;
  readonly stepSeconds: number;
  /** The latest wall time the clock has shown up to each step. */
  readonly reached: readonly number[];
  /** The earliest wall time the clock shows from each step on; one entry more than there are steps. */
  readonly toCome: readonly number[];
}

interface TimelineOptions {
  readonly timeZone: string;
  readonly fromAt: number;
  readonly untilAt: number;
  readonly stepSeconds: number;
  /** How far around the span the clock is read; at least as long as the longest jump. */
  readonly marginSeconds: number;
}

function readTimeline(options: TimelineOptions): Timeline {
  const { timeZone, fromAt, untilAt, stepSeconds, marginSeconds } = options;
  const shown: number[] = [];
  for (let shownAt = fromAt - marginSeconds; shownAt <= untilAt + marginSeconds;) {
    const instant = Temporal.Instant.fromEpochMilliseconds(shownAt * 1000);
    shown.push(shownAt + instant.toZonedDateTimeISO(timeZone).offsetNanoseconds / 1e9);
    shownAt += stepSeconds;
  }
  let latest = Number.NEGATIVE_INFINITY;
  const reached = shown.map((wall) => (latest = Math.max(latest, wall)));
  let earliest = Number.POSITIVE_INFINITY;
  const toCome = shown
    .toReversed()
    .map((wall) => (earliest = Math.min(earliest, wall)))
    .reverse();
  const margin = marginSeconds / stepSeconds;
  const steps = (untilAt - fromAt) / stepSeconds;
  return {
    fromAt,
    stepSeconds,
    reached: reached.slice(margin, margin + steps),
    toCome: toCome.slice(margin, margin + steps + 1),
  };
}

/** Open seconds up to each step, one entry more than there are steps. */
function countSlowly(timeline: Timeline, schedule: Schedule): readonly number[] {
  const { reached, toCome, stepSeconds } = timeline;
  const hoursByDay = new Map<number, readonly OpenHours[]>();
  const hoursOn = (day: number): readonly OpenHours[] => {
    const hours = hoursByDay.get(day) ?? hoursOfDate(day, schedule);
    hoursByDay.set(day, hours);
    return hours;
  };
  let open = 0;
  const counted = [0];
  for (const [step, latest] of reached.entries()) {
    const earliest = toCome[step] ?? 0;
    const earliestNext = toCome[step + 1] ?? 0;
    let isOpen = false;
    for (let day = Math.floor(earliest / DAY) - 1; day <= Math.floor(latest / DAY); day += 1) {
      for (const { startMinute, stopMinute } of hoursOn(day)) {
        const start = day * DAY + startMinute * 60;
        const stop = day * DAY + stopMinute * 60;
        const isBeforeStop = earliest < stop || earliestNext <= stop;
        isOpen ||= start <= latest && isBeforeStop;
      }
    }
    if (isOpen) open += stepSeconds;
    counted.push(open);
  }
  return counted;
}

function hoursOfDate(day: number, { week, holidays }: Schedule): readonly OpenHours[] {
  const date = Temporal.PlainDate.from("1970-01-01").add({ days: day });
  const isHoliday = holidays.some(
    ({ year, month, day: dayOfMonth }) =>
      (year === null || year === date.year) && month === date.month && dayOfMonth === date.day,
  );
  return isHoliday ? [] : (week[date.dayOfWeek - 1] ?? []);
}

/** Every step at which the fast answers differ from the slow ones; the first few say enough. */
function differences(timeline: Timeline, schedule: Schedule): readonly string[] {
  const index = createBusinessTimeIndex(schedule);
  const { fromAt, stepSeconds } = timeline;
  const counted = countSlowly(timeline, schedule);
  const found: string[] = [];
  for (const [step, expected] of counted.entries()) {
    const stepAt = fromAt + step * stepSeconds;
    const actual = businessSeconds(index, fromAt, stepAt);
    if (actual !== expected) found.push(`open ${actual} s, not ${expected} s, until ${stepAt}`);
    const isFirstWithThisCount = expected > (counted[step - 1] ?? 0);
    if (isFirstWithThisCount) {
      const dueAt = addBusinessSeconds(index, fromAt, expected);
      if (dueAt !== stepAt) found.push(`${expected} s due ${dueAt}, not ${stepAt}`);
    }
  }
  return found.slice(0, 5);
}

function everyDay(...runs: readonly (readonly [string, string])[]): Week<readonly OpenHours[]> {
  const hours = runs.map(([start, stop]) => ({
    startMinute: minuteOf(start),
    stopMinute: minuteOf(stop),
  }));
  return [hours, hours, hours, hours, hours, hours, hours];
}

function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

function at(iso: string): number {
  return Temporal.Instant.from(iso).epochMilliseconds / 1000;
}

describe("business time around a clock change equals counting by the minute", () => {
  const weeks = [
    everyDay(["00:00", "24:00"]),
    everyDay(["01:00", "05:00"]),
    everyDay(["02:30", "05:00"]),
    everyDay(["00:00", "02:00"]),
    everyDay(["00:00", "00:30"], ["23:30", "24:00"]),
    everyDay(["00:30", "01:45"], ["02:15", "02:45"], ["03:00", "23:15"]),
    everyDay(["01:00", "02:00"], ["02:00", "03:00"], ["03:00", "04:00"]),
    everyDay(["09:00", "17:00"]),
  ];

  it.each([
    { timeZone: "Europe/Oslo", date: "2026-03-29", what: "skips 02:00-03:00" },
    { timeZone: "Europe/Oslo", date: "2026-10-25", what: "repeats 02:00-03:00" },
    { timeZone: "Europe/Oslo", date: "9998-03-29", what: "skips 02:00-03:00" },
    { timeZone: "America/New_York", date: "2026-03-08", what: "skips 02:00-03:00" },
    { timeZone: "America/New_York", date: "2026-11-01", what: "repeats 01:00-02:00" },
    { timeZone: "Australia/Lord_Howe", date: "2026-04-05", what: "repeats 01:30-02:00" },
    { timeZone: "Australia/Lord_Howe", date: "2026-10-04", what: "skips 02:00-02:30" },
    { timeZone: "America/Sao_Paulo", date: "2018-11-04", what: "skips 00:00-01:00" },
    { timeZone: "America/Sao_Paulo", date: "2019-02-17", what: "repeated 23:00-24:00" },
    { timeZone: "Asia/Beirut", date: "2026-03-29", what: "skips 00:00-01:00" },
    { timeZone: "Asia/Beirut", date: "2026-10-25", what: "repeated 23:00-24:00" },
    { timeZone: "Africa/Cairo", date: "2026-04-24", what: "skips 00:00-01:00" },
    { timeZone: "Asia/Tehran", date: "2022-09-22", what: "repeated 23:00-24:00" },
    { timeZone: "America/Havana", date: "2026-11-01", what: "repeats 00:00-01:00" },
    { timeZone: "America/Santiago", date: "2026-09-06", what: "skips 00:00-01:00" },
    { timeZone: "America/St_Johns", date: "2010-11-07", what: "repeats 23:01-00:01" },
    { timeZone: "America/St_Johns", date: "2011-03-13", what: "skips 00:01-01:01" },
    { timeZone: "Africa/Casablanca", date: "2026-02-15", what: "repeats 02:00-03:00" },
    { timeZone: "Africa/Casablanca", date: "2026-03-22", what: "skips 02:00-03:00" },
    { timeZone: "Antarctica/Troll", date: "2026-03-29", what: "skips 01:00-03:00" },
    { timeZone: "Asia/Gaza", date: "2011-08-01", what: "repeats an hour for Ramadan" },
    { timeZone: "Pacific/Apia", date: "2011-12-30", what: "skips the date" },
    { timeZone: "Pacific/Kwajalein", date: "1969-10-01", what: "repeats 23 hours" },
    { timeZone: "Asia/Kathmandu", date: "1986-01-01", what: "skips 00:00-00:15" },
  ])("$timeZone $date: $what", ({ timeZone, date }) => {
    const midday = at(`${date}T12:00Z`);
    const timeline = readTimeline({
      timeZone,
      fromAt: midday - 2 * DAY,
      untilAt: midday + 2 * DAY,
      stepSeconds: 60,
      marginSeconds: DAY,
    });
    const latest = timeline.reached;
    const changes = latest.filter((wall, step) => wall !== (latest[step - 1] ?? wall - 60) + 60);
    expect(changes).not.toEqual([]);
    for (const week of weeks) {
      expect(differences(timeline, { week, holidays: [], timeZone })).toEqual([]);
    }
  });

  it("also by the second, where the clock jumped 44 minutes and 30 seconds", () => {
    const fromAt = at("1972-01-07T00:15:00Z");
    const timeZone = "Africa/Monrovia";
    const timeline = readTimeline({
      timeZone,
      fromAt,
      untilAt: fromAt + 3600,
      stepSeconds: 1,
      marginSeconds: 3600,
    });
    for (const week of [everyDay(["00:15", "00:50"]), everyDay(["00:00", "00:10"])]) {
      expect(differences(timeline, { week, holidays: [], timeZone })).toEqual([]);
    }
  });
});

describe("business time equals counting", () => {
  const office: readonly OpenHours[] = [{ startMinute: 540, stopMinute: 1020 }];

  it("with any of the 127 choices of open weekdays", () => {
    const timeZone = "America/New_York";
    const fromAt = at("2026-10-25T00:00Z");
    const timeline = readTimeline({
      timeZone,
      fromAt,
      untilAt: fromAt + 15 * DAY,
      stepSeconds: 900,
      marginSeconds: DAY,
    });
    const holidays: readonly Holiday[] = [{ year: 2026, month: 11, day: 3 }];
    for (let choice = 1; choice < 128; choice += 1) {
      const on = (weekday: number): readonly OpenHours[] => ((choice >> weekday) & 1 ? office : []);
      const week = [on(0), on(1), on(2), on(3), on(4), on(5), on(6)] as const;
      const found = differences(timeline, { week, holidays, timeZone });
      expect(found, `weekdays ${choice.toString(2)}`).toEqual([]);
    }
  });

  it("for any hours, holidays, zone and year", () => {
    const run = fc.uniqueArray(fc.integer({ min: 0, max: 1440 }), { maxLength: 6 });
    const hours = run.map((minutes) => {
      const ordered = minutes.toSorted((a, b) => a - b);
      return Array.from({ length: Math.floor(ordered.length / 2) }, (_, pair) => ({
        startMinute: ordered[2 * pair] ?? 0,
        stopMinute: ordered[2 * pair + 1] ?? 0,
      }));
    });
    const someHours = everyDay(["08:00", "20:00"])[0];
    const zones = ["Europe/London", "Asia/Kolkata", "America/Caracas", "Pacific/Auckland"];
    const question = fc.record({
      week: fc.tuple(hours, hours, hours, hours, hours, hours, fc.constant(someHours)),
      timeZone: fc.constantFrom(...zones),
      fromMinute: fc.integer({ min: 0, max: 36_000_000 }),
      holiday: fc.integer({ min: 0, max: 3 }),
    });
    fc.assert(
      fc.property(question, ({ week, timeZone, fromMinute, holiday }) => {
        const fromAt = fromMinute * 60;
        const closed = Temporal.Instant.fromEpochMilliseconds((fromAt + holiday * DAY) * 1000)
          .toZonedDateTimeISO(timeZone)
          .toPlainDate();
        const timeline = readTimeline({
          timeZone,
          fromAt,
          untilAt: fromAt + 3 * DAY,
          stepSeconds: 60,
          marginSeconds: 7200,
        });
        const holidays = [{ year: closed.year, month: closed.month, day: closed.day }];
        expect(differences(timeline, { week, holidays, timeZone })).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
