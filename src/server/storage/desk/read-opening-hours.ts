import { epochDayOf, formatEpochDay } from "../../../domain/business-time/civil-date.ts";
import {
  MINUTES_PER_DAY,
  type Holiday,
  type OpenHours,
  type Week,
} from "../../../domain/business-time/schedule.ts";
import { unreadable } from "./unreadable-row.ts";

const DAYS_PER_WEEK = 7;
/** Stands in for "every year" where a date has to be one: 29 February repeats too. */
const LEAP_YEAR = 2000;

/** Opening hours of a week: seven pairs of minutes of the day, Monday first. */
export function readWeekHours(stored: unknown, priorityId: number): Week<OpenHours> {
  const days = Array.isArray(stored) ? stored.map(readOpenHours) : [];
  const isWeek = days.length === DAYS_PER_WEEK && days.every((day) => day !== null);
  if (isWeek) return days as unknown as Week<OpenHours>;
  throw unreadable(
    { table: "priority", row: priorityId, column: "week_hours" },
    stored,
    "seven pairs [start, stop] of minutes from 0 to 1440, Monday first",
  );
}

/** Breaks within them: seven lists of such pairs. */
export function readWeekBreaks(stored: unknown, priorityId: number): Week<readonly OpenHours[]> {
  const days = Array.isArray(stored)
    ? stored.map((day: unknown) => (Array.isArray(day) ? day.map(readOpenHours) : [null]))
    : [];
  const isWeek = days.length === DAYS_PER_WEEK && days.flat().every((pause) => pause !== null);
  if (isWeek) return days as unknown as Week<readonly OpenHours[]>;
  throw unreadable(
    { table: "priority", row: priorityId, column: "week_breaks" },
    stored,
    "seven lists of pairs [start, stop] of minutes from 0 to 1440, Monday first",
  );
}

function readOpenHours(stored: unknown): OpenHours | null {
  if (!Array.isArray(stored) || stored.length !== 2) return null;
  const [startMinute, stopMinute] = stored as readonly unknown[];
  if (!isMinuteOfDay(startMinute) || !isMinuteOfDay(stopMinute)) return null;
  return startMinute <= stopMinute ? { startMinute, stopMinute } : null;
}

function isMinuteOfDay(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MINUTES_PER_DAY;
}

/** A day without office hours: `MM-DD` every year, `YYYY-MM-DD` once. */
export function readHoliday(stored: string, priorityId: number): Holiday {
  const [, yearText, monthText, dayText] = /^(?:(\d{4})-)?(\d\d)-(\d\d)$/.exec(stored) ?? [];
  const year = yearText === undefined ? null : Number(yearText);
  const holiday = { year, month: Number(monthText), day: Number(dayText) };
  if (isDate(holiday)) return holiday;
  throw unreadable(
    { table: "priority", row: priorityId, column: "holidays" },
    stored,
    "dates such as 12-24, which repeat, or 2026-12-24",
  );
}

function isDate({ year, month, day }: Holiday): boolean {
  const date = { year: year ?? LEAP_YEAR, month, day };
  const [, monthText, dayText] = formatEpochDay(epochDayOf(date)).split("-");
  return Number(monthText) === month && Number(dayText) === day;
}
