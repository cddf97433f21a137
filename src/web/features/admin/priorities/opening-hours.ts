/** Open from a time of the day up to a later one, as `HH:MM`; the last is `24:00`. */
export interface Interval {
  readonly Start: string;
  readonly Stop: string;
}

export const weekdays = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
] as const;

export type Weekday = (typeof weekdays)[number];

/** Each weekday's intervals; a day without any is closed. */
export type WeekHours = Readonly<Record<Weekday, readonly Interval[]>>;

const MINUTES_PER_DAY = 1440;

/** Reads `8`, `8:30`, `0830` and `08.30` as people type them. Null for what is no time of a day. */
export function parseTime(text: string): number | null {
  const found = /^(\d{1,2})(?:[:.]?(\d{2}))?$/.exec(text.trim());
  if (found === null) return null;
  const [, hours = "", minutes = "0"] = found;
  const minute = Number(hours) * 60 + Number(minutes);
  return Number(minutes) < 60 && minute <= MINUTES_PER_DAY ? minute : null;
}

const formatTime = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

/** The same time in the one form that is stored; what is no time stays as it was typed. */
export function tidyTime(text: string): string {
  const minute = parseTime(text);
  return minute === null ? text : formatTime(minute);
}

export type HoursFault = "notATime" | "stopBeforeStart" | "overlap";

/** What is wrong with the intervals of a day: the first fault, and in which interval. */
export function faultOfDay(
  intervals: readonly Interval[],
): { readonly place: number; readonly fault: HoursFault } | null {
  const read = intervals.map(({ Start, Stop }) => [parseTime(Start), parseTime(Stop)] as const);
  for (const [place, [start, stop]] of read.entries()) {
    if (start === null || stop === null) return { place, fault: "notATime" };
    if (stop <= start) return { place, fault: "stopBeforeStart" };
    const overlaps = read.some(
      ([from, until], other) =>
        other < place && from !== null && until !== null && from < stop && start < until,
    );
    if (overlaps) return { place, fault: "overlap" };
  }
  return null;
}

/** Ascending, as they are stored; a day that is wrong stays as it was typed. */
export function sortDay(intervals: readonly Interval[]): readonly Interval[] {
  if (faultOfDay(intervals) !== null) return intervals;
  return intervals
    .map(({ Start, Stop }) => ({ Start: tidyTime(Start), Stop: tidyTime(Stop) }))
    .sort((one, other) => one.Start.localeCompare(other.Start));
}

/** Another interval where there is room: after the last one, or an afternoon after lunch. */
export function addInterval(intervals: readonly Interval[]): readonly Interval[] {
  if (intervals.length === 0) return [{ Start: "08:00", Stop: "16:00" }];
  const [only] = intervals;
  const [start, stop] = [parseTime(only?.Start ?? ""), parseTime(only?.Stop ?? "")];
  const noon = 12 * 60;
  if (
    intervals.length === 1 &&
    start !== null &&
    stop !== null &&
    start < noon - 30 &&
    stop > noon
  ) {
    return [
      { Start: formatTime(start), Stop: "11:30" },
      { Start: "12:00", Stop: formatTime(stop) },
    ];
  }
  const last = Math.max(...intervals.map(({ Stop }) => parseTime(Stop) ?? 0));
  const from = Math.min(last + 60, MINUTES_PER_DAY - 60);
  return [...intervals, { Start: formatTime(from), Stop: formatTime(from + 60) }];
}

const roundTheClock: readonly Interval[] = [{ Start: "00:00", Stop: "24:00" }];

const allDays = (intervals: readonly Interval[]): WeekHours => ({
  Monday: intervals,
  Tuesday: intervals,
  Wednesday: intervals,
  Thursday: intervals,
  Friday: intervals,
  Saturday: intervals,
  Sunday: intervals,
});

export const closedWeek: WeekHours = allDays([]);
export const wholeWeek: WeekHours = allDays(roundTheClock);

/** Whether no day is left closed and no hour either; a week without any hours counts as that too. */
export function isRoundTheClock(hours: WeekHours): boolean {
  return [closedWeek, wholeWeek].some(
    (week) => JSON.stringify(inOrder(week)) === JSON.stringify(inOrder(hours)),
  );
}

const inOrder = (hours: WeekHours) => weekdays.map((day) => hours[day]);

/** The hours of a day on others as well. */
export function copyDay(hours: WeekHours, from: Weekday, to: readonly Weekday[]): WeekHours {
  return { ...hours, ...Object.fromEntries(to.map((day) => [day, hours[from]])) };
}

export interface Day {
  readonly Day: string;
  readonly Intervals: readonly Interval[];
}

export function hoursOfDays(days: readonly Day[]): WeekHours {
  const known = days.flatMap(({ Day: day, Intervals }) => {
    const weekday = weekdays.find((each) => each === day);
    return weekday === undefined ? [] : [[weekday, Intervals] as const];
  });
  return { ...closedWeek, ...Object.fromEntries(known) };
}

export function daysOfHours(hours: WeekHours): readonly Day[] {
  return weekdays.map((day) => ({
    Day: day,
    Intervals: hours[day].map(({ Start, Stop }) => ({ Start, Stop })),
  }));
}
