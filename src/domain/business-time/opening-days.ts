import { civilDateOf, epochDayOf } from "./civil-date.ts";
import {
  MINUTES_PER_DAY,
  mapWeek,
  type Holiday,
  type OpenHours,
  type Schedule,
  type Week,
} from "./schedule.ts";

/** What the schedule says about one local date; only an `openDay` has hours. */
interface OpeningDay {
  readonly kind: "openDay" | "closedDay" | "holiday";
  readonly hours: readonly OpenHours[];
}

/** A schedule made ready for looking up single dates. */
export interface OpeningDays {
  readonly week: Week<OpeningDay>;
  /** Month and day as {@link yearlyKey} joins them. */
  readonly yearlyHolidays: ReadonlySet<number>;
  /** Epoch days of the holidays that have a year. */
  readonly datedHolidays: ReadonlySet<number>;
}

const CLOSED_DAY: OpeningDay = { kind: "closedDay", hours: [] };
const HOLIDAY: OpeningDay = { kind: "holiday", hours: [] };
const WHOLE_DAY: OpeningDay = {
  kind: "openDay",
  hours: [{ startMinute: 0, stopMinute: MINUTES_PER_DAY }],
};
const LEAP_YEAR = 2000;

/** @throws RangeError for hours that overlap, run backwards or leave the day, and for impossible dates. */
export function openingDaysOf({ week, holidays }: Schedule): OpeningDays {
  for (const hours of week) assertHours(hours);
  for (const holiday of holidays) assertHoliday(holiday);
  if (week.every((hours) => hours.length === 0)) {
    return {
      week: mapWeek(week, () => WHOLE_DAY),
      yearlyHolidays: new Set(),
      datedHolidays: new Set(),
    };
  }
  return {
    week: mapWeek(week, (hours) => (hours.length > 0 ? { kind: "openDay", hours } : CLOSED_DAY)),
    yearlyHolidays: new Set(holidays.filter(({ year }) => year === null).map(yearlyKey)),
    datedHolidays: new Set(
      holidays.flatMap(({ year, month, day }) =>
        year === null ? [] : [epochDayOf({ year, month, day })],
      ),
    ),
  };
}

/** A holiday on a closed weekday is told as a holiday: both close the date, the holiday says more. */
export function openingDayOn(days: OpeningDays, epochDay: number): OpeningDay {
  if (days.datedHolidays.has(epochDay)) return HOLIDAY;
  if (days.yearlyHolidays.size > 0 && days.yearlyHolidays.has(yearlyKey(civilDateOf(epochDay)))) {
    return HOLIDAY;
  }
  // 1970-01-01 was a Thursday, three days into the week.
  return days.week[(((epochDay + 3) % 7) + 7) % 7] ?? CLOSED_DAY;
}

function yearlyKey({ month, day }: { readonly month: number; readonly day: number }): number {
  return month * 32 + day;
}

function assertHours(hours: readonly OpenHours[]): void {
  let freeMinute = 0;
  for (const { startMinute, stopMinute } of hours) {
    const areWhole = Number.isInteger(startMinute) && Number.isInteger(stopMinute);
    const areInOrder = freeMinute <= startMinute && startMinute < stopMinute;
    if (!areWhole || !areInOrder || stopMinute > MINUTES_PER_DAY) {
      throw new RangeError(`not open hours in order: minutes ${startMinute} to ${stopMinute}`);
    }
    freeMinute = stopMinute;
  }
}

function assertHoliday({ year, month, day }: Holiday): void {
  const given = { year: year ?? LEAP_YEAR, month, day };
  const real = civilDateOf(epochDayOf(given));
  if (real.year !== given.year || real.month !== month || real.day !== day) {
    throw new RangeError(`no such date: year ${year ?? "any"}, month ${month}, day ${day}`);
  }
}
