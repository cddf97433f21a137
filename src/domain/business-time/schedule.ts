/** Minutes in a day, and the minute of day that stands for 24:00. */
export const MINUTES_PER_DAY = 1440;

/** Seven values, Monday first. */
export type Week<T> = readonly [T, T, T, T, T, T, T];

/** Open from `startMinute` up to, not including, `stopMinute`: minutes of the local day, 0–1440. */
export interface OpenHours {
  readonly startMinute: number;
  readonly stopMinute: number;
}

/** A local date without office hours; `year: null` repeats it in every year that has the date. */
export interface Holiday {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

/**
 * When time counts, told in wall-clock terms of one time zone.
 *
 * A week with no open hours at all means round the clock: otherwise time would never pass. Such a
 * schedule has no holidays either, because a holiday takes away office hours and this one has none
 * to take away. Whoever wants "always open but on holidays" opens all seven days 00:00–24:00.
 */
export interface Schedule {
  /** Per weekday, ascending and not overlapping; an empty list is a closed day. */
  readonly week: Week<readonly OpenHours[]>;
  readonly holidays: readonly Holiday[];
  /** IANA name, or an offset such as `+02:00`. */
  readonly timeZone: string;
}

/** `Array.map` that keeps the week a week. */
export function mapWeek<T, U>(week: Week<T>, map: (value: T) => U): Week<U> {
  const [monday, tuesday, wednesday, thursday, friday, saturday, sunday] = week;
  return [
    map(monday),
    map(tuesday),
    map(wednesday),
    map(thursday),
    map(friday),
    map(saturday),
    map(sunday),
  ];
}
