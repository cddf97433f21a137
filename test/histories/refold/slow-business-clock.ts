import { Temporal } from "temporal-polyfill";
import type { Frame } from "../opening-frames.ts";
import { createSlowWallClock, type SlowWallClock } from "./slow-wall-clock.ts";

const DAY = 86_400;

/** A due time is looked for in the ten years ahead. */
const HORIZON_DAYS = 3653;

/** From 23:59 on a stop means the end of the day. */
const LAST_MINUTE = 23 * 60 + 59;

/** Time as one frame lets it pass, counted day by day. */
export interface SlowBusinessClock {
  /** Seconds of [from, until) inside the frame; 0 when `until` is not after `from`. */
  seconds(from: number, until: number): number;
  /** The earliest instant with that many seconds since `from`; null = not within ten years. */
  due(from: number, seconds: number): number | null;
}

/** The clock on which all time counts. */
export const slowRoundTheClock: SlowBusinessClock = {
  seconds: (from, until) => Math.max(0, until - from),
  due: (from, seconds) => from + Math.max(0, seconds),
};

type OpenDay = readonly [opensAt: number, closesAt: number] | null;

/**
 * One frame in one zone. When it opens and closes on a date is found by looking at the clock, once
 * for each date; a date is numbered by its distance from 1970-01-01.
 */
export function createSlowBusinessClock(frame: Frame, wallClock: SlowWallClock): SlowBusinessClock {
  const alwaysOpen = frame.week.every(({ startMinute, stopMinute }) => startMinute === stopMinute);
  const days = new Map<number, OpenDay>();

  function openDay(day: number): OpenDay {
    let open = days.get(day);
    if (open === undefined) {
      open = lookUp(day);
      days.set(day, open);
    }
    return open;
  }

  function lookUp(day: number): OpenDay {
    const midnight = day * DAY;
    if (alwaysOpen) return [wallClock.firstShows(midnight), wallClock.lastComesTo(midnight + DAY)];
    const date = Temporal.PlainDate.from("1970-01-01").add({ days: day });
    const hours = frame.week[date.dayOfWeek - 1];
    const isHoliday = frame.holidays.some(
      (holiday) =>
        holiday.day === date.day &&
        holiday.month === date.month &&
        (holiday.year === null || holiday.year === date.year),
    );
    if (isHoliday || hours === undefined || hours.startMinute === hours.stopMinute) return null;
    const stopMinute = hours.stopMinute >= LAST_MINUTE ? 24 * 60 : hours.stopMinute;
    const opensAt = wallClock.firstShows(midnight + hours.startMinute * 60);
    const closesAt = wallClock.lastComesTo(midnight + stopMinute * 60);
    return opensAt < closesAt ? [opensAt, closesAt] : null;
  }

  return {
    seconds(from, until) {
      let sum = 0;
      for (let day = dayBefore(from); day <= dayAfter(until); day += 1) {
        const open = openDay(day);
        if (open === null) continue;
        sum += Math.max(0, Math.min(open[1], until) - Math.max(open[0], from));
      }
      return sum;
    },
    due(from, seconds) {
      if (seconds <= 0) return from;
      let left = seconds;
      for (let day = dayBefore(from); day <= dayBefore(from) + HORIZON_DAYS; day += 1) {
        const open = openDay(day);
        if (open === null) continue;
        const opensAt = Math.max(open[0], from);
        const openSeconds = Math.max(0, open[1] - opensAt);
        if (left <= openSeconds) return opensAt + left;
        left -= openSeconds;
      }
      return null;
    },
  };
}

/** No zone's date is further than one day from that of UTC. */
const dayBefore = (at: number): number => Math.floor(at / DAY) - 1;
const dayAfter = (at: number): number => Math.floor(at / DAY) + 1;

const wallClocks = new Map<string, SlowWallClock>();
const businessClocks = new Map<string, Map<Frame["week"], SlowBusinessClock>>();

/** The clock of a zone; made once, as looking takes its time. */
export function slowWallClockOf(timeZone: string): SlowWallClock {
  const known = wallClocks.get(timeZone) ?? createSlowWallClock(timeZone);
  wallClocks.set(timeZone, known);
  return known;
}

/** The clock of a frame in a zone; made once, as looking takes its time. */
export function slowBusinessClockOf(frame: Frame, timeZone: string): SlowBusinessClock {
  const inZone = businessClocks.get(timeZone) ?? new Map<Frame["week"], SlowBusinessClock>();
  businessClocks.set(timeZone, inZone);
  const known = inZone.get(frame.week) ?? createSlowBusinessClock(frame, slowWallClockOf(timeZone));
  inZone.set(frame.week, known);
  return known;
}
