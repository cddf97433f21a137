import { scheduleOfFrame } from "../../business-time/schedule-of-frame.ts";
import {
  mapWeek,
  MINUTES_PER_DAY,
  type OpenHours,
  type Week,
} from "../../business-time/schedule.ts";
import type { ListFault } from "../list-fault.ts";
import type { Priority } from "../priority.ts";

/** When a desk is open: any number of intervals on each weekday, Monday first. */
export type OpeningIntervals = Week<readonly OpenHours[]>;

type HoursAndBreaks = Pick<Priority, "weekHours" | "weekBreaks">;

const INTERVALS_MAX = 24;
const closed: OpenHours = { startMinute: 0, stopMinute: 0 };

/** The intervals that hours and breaks leave. */
export function openingIntervals({ weekHours, weekBreaks }: HoursAndBreaks): OpeningIntervals {
  return scheduleOfFrame({ week: weekHours, breaks: weekBreaks, holidays: [], timeZone: "UTC" })
    .week;
}

/** Hours from the first opening of a day to its last closing, and what is closed in between. */
export function hoursOfIntervals(intervals: OpeningIntervals): HoursAndBreaks {
  const days = mapWeek(intervals, (day) => day.toSorted(byStart));
  return {
    weekHours: mapWeek(days, (day) => ({
      startMinute: day[0]?.startMinute ?? closed.startMinute,
      stopMinute: day.at(-1)?.stopMinute ?? closed.stopMinute,
    })),
    weekBreaks: mapWeek(days, gapsBetween),
  };
}

/** Everything wrong with intervals. The place of each is `day/number in the day`, from 0. */
export function faultsOfIntervals(intervals: OpeningIntervals): readonly ListFault<"intervals">[] {
  return intervals.flatMap(faultsOfDay);
}

function faultsOfDay(day: readonly OpenHours[], number: number): readonly ListFault<"intervals">[] {
  if (day.length > INTERVALS_MAX) {
    const reason = { code: "tooMany", maxCount: INTERVALS_MAX, count: day.length } as const;
    return [{ path: ["intervals", `${number}`], reason }];
  }
  return day.flatMap((hours, place) => {
    const code = faultOfInterval(hours, day.slice(0, place));
    return code === null ? [] : [{ path: ["intervals", `${number}/${place}`], reason: { code } }];
  });
}

function faultOfInterval(
  hours: OpenHours,
  earlier: readonly OpenHours[],
): "notAnInterval" | "overlap" | null {
  const { startMinute, stopMinute } = hours;
  if (!isMinute(startMinute) || !isMinute(stopMinute) || stopMinute <= startMinute) {
    return "notAnInterval";
  }
  return earlier.some((other) => overlap(hours, other)) ? "overlap" : null;
}

/** Touching ends are no overlap. */
function overlap(one: OpenHours, other: OpenHours): boolean {
  return one.startMinute < other.stopMinute && other.startMinute < one.stopMinute;
}

function isMinute(minute: number): boolean {
  return Number.isInteger(minute) && minute >= 0 && minute <= MINUTES_PER_DAY;
}

function gapsBetween(day: readonly OpenHours[]): readonly OpenHours[] {
  return day.slice(1).flatMap(({ startMinute }, place) => {
    const closedFrom = day[place]?.stopMinute ?? startMinute;
    return closedFrom < startMinute ? [{ startMinute: closedFrom, stopMinute: startMinute }] : [];
  });
}

/**
 * The breaks that lie within the hours and leave the day open on both sides. Whoever changes the hours
 * by the published members knows nothing of breaks; they must not close a day, as a week that is closed
 * altogether counts round the clock.
 */
export function breaksWithin(
  weekHours: Priority["weekHours"],
  weekBreaks: Priority["weekBreaks"],
): Priority["weekBreaks"] {
  let day = -1;
  return mapWeek(weekBreaks, (breaks) => {
    day += 1;
    const { startMinute, stopMinute } = weekHours[day] ?? closed;
    return breaks.filter(
      (pause) => pause.startMinute > startMinute && pause.stopMinute < stopMinute,
    );
  });
}

function byStart(one: OpenHours, other: OpenHours): number {
  return one.startMinute - other.startMinute;
}
