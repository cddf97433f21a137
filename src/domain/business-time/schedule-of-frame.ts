import {
  MINUTES_PER_DAY,
  mapWeek,
  type Holiday,
  type OpenHours,
  type Schedule,
  type Week,
} from "./schedule.ts";

/** 23:59, the latest time administrators can enter; they mean the end of the day by it. */
const LAST_MINUTE = MINUTES_PER_DAY - 1;

/** A priority's weekly time frame: one start and one stop per weekday, with breaks between them. */
interface Frame {
  readonly week: Week<OpenHours>;
  /** Per weekday, ascending and not overlapping; absent = none. */
  readonly breaks?: Week<readonly OpenHours[]>;
  readonly holidays: readonly Holiday[];
  readonly timeZone: string;
}

/**
 * The schedule a frame stands for. Equal start and stop close the day, and a stop at 23:59 or later
 * is 24:00, so that a frame meant as "all day" does not lose a minute every night.
 *
 * @throws RangeError when a stop lies before its start or a time lies outside the day; saving a
 * priority refuses such a frame.
 */
export function scheduleOfFrame({ week, breaks, holidays, timeZone }: Frame): Schedule {
  let day = -1;
  return {
    week: mapWeek(week, (hours) => {
      day += 1;
      return withoutBreaks(hoursOfDay(hours), breaks?.[day] ?? []);
    }),
    holidays,
    timeZone,
  };
}

/** What is left of a day between its breaks. A break outside the hours takes nothing away. */
function withoutBreaks(
  hours: readonly OpenHours[],
  breaks: readonly OpenHours[],
): readonly OpenHours[] {
  let left = hours;
  for (const { startMinute, stopMinute } of breaks) {
    left = left.flatMap((open) =>
      [
        { startMinute: open.startMinute, stopMinute: Math.min(open.stopMinute, startMinute) },
        { startMinute: Math.max(open.startMinute, stopMinute), stopMinute: open.stopMinute },
      ].filter((part) => part.startMinute < part.stopMinute),
    );
  }
  return left;
}

function hoursOfDay({ startMinute, stopMinute }: OpenHours): readonly OpenHours[] {
  if (!isMinuteOfDay(startMinute) || !isMinuteOfDay(stopMinute) || stopMinute < startMinute) {
    throw new RangeError(`not a time frame of one day: minutes ${startMinute} to ${stopMinute}`);
  }
  if (startMinute === stopMinute) return [];
  return [{ startMinute, stopMinute: stopMinute >= LAST_MINUTE ? MINUTES_PER_DAY : stopMinute }];
}

function isMinuteOfDay(minute: number): boolean {
  return Number.isInteger(minute) && minute >= 0 && minute <= MINUTES_PER_DAY;
}
