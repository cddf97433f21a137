import type { OpeningDay } from "../../../contract/additions/opening-day.ts";
import type { Input } from "../../../contract/input.ts";
import type { Wire } from "../../../contract/wire.ts";
import type { OpenHours } from "../../../domain/business-time/schedule.ts";
import type { OpeningIntervals } from "../../../domain/desk/priority/opening-intervals.ts";
import { listFaultTexts } from "../../texts/list-fault-texts.ts";
import { say, type Text } from "../../texts/text.ts";

type DayBody = Input<typeof OpeningDay>;

const weekdays = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
] as const;

interface PlacedInterval extends OpenHours {
  /** Where it stands in the body. */
  readonly path: string;
}

/** Intervals as they were sent, sorted into the days of a week. */
export interface ReadDays {
  readonly intervals: OpeningIntervals;
  /** Where each of them stands in the body, below `member`: by day and number in the day. */
  readonly names: Readonly<Record<string, string>>;
}

/** Reads opening hours below a member of a body; what is no time is told to `faults`. */
export function readDays(
  days: readonly DayBody[],
  member: string,
  faults: Map<string, Text>,
): ReadDays {
  const week: PlacedInterval[][] = weekdays.map(() => []);
  for (const [place, { Day, Intervals }] of days.entries()) {
    const number = weekdays.findIndex((name) => name === (Day ?? "Monday"));
    for (const [within, { Start, Stop }] of (Intervals ?? []).entries()) {
      const path = `${member}/${place}/Intervals/${within}`;
      const [startMinute, stopMinute] = [minuteOf(Start), minuteOf(Stop)];
      if (startMinute === null || stopMinute === null) {
        faults.set(path, say(listFaultTexts.notAnInterval));
      } else week[number]?.push({ startMinute, stopMinute, path });
    }
  }
  const names = week.flatMap((day, number) =>
    day.map(({ path }, within) => [`intervals/${number}/${within}`, path] as const),
  );
  const dayNames = weekdays.map((_, number) => [`intervals/${number}`, member] as const);
  return {
    intervals: week.map((day) =>
      day.map(({ startMinute, stopMinute }) => ({ startMinute, stopMinute })),
    ) as never,
    names: Object.fromEntries([...dayNames, ...names]),
  };
}

function minuteOf(time: string | null | undefined): number | null {
  const [, hours, minutes] = /^\s*(\d{1,2}):(\d\d)\s*$/.exec(time ?? "") ?? [];
  if (hours === undefined || minutes === undefined || Number(minutes) > 59) return null;
  const minute = Number(hours) * 60 + Number(minutes);
  return minute <= MINUTES_PER_DAY ? minute : null;
}

const MINUTES_PER_DAY = 1440;

/** All seven days, Monday first. */
export function presentDays(intervals: OpeningIntervals): Wire<typeof OpeningDay>[] {
  return weekdays.map((Day, number) => ({
    Day,
    Intervals: (intervals[number] ?? []).map(({ startMinute, stopMinute }) => ({
      Start: timeText(startMinute),
      Stop: timeText(stopMinute),
    })),
  }));
}

function timeText(minute: number): string {
  return [Math.floor(minute / 60), minute % 60]
    .map((part) => String(part).padStart(2, "0"))
    .join(":");
}
