import { civilDateOf, epochDayOf } from "../../business-time/civil-date.ts";

export type PeriodUnit = "day" | "week" | "month" | "quarter" | "halfYear" | "year";

const unitNames: ReadonlyMap<string, PeriodUnit> = new Map(
  (
    [
      ["day", "1 day days"],
      ["week", "2 week weeks wk wks"],
      ["month", "3 month months mon mos"],
      ["quarter", "4 quarter quarters qtr qtrs"],
      ["halfYear", "5 halfyear halfyears hyr hyrs"],
      ["year", "6 year years yr yrs"],
    ] as const
  ).flatMap(([unit, names]) => names.split(" ").map((name) => [name, unit] as const)),
);

/** Null when no unit is called that. */
export function periodUnitOf(name: string): PeriodUnit | null {
  return unitNames.get(name.trim().toLowerCase()) ?? null;
}

const monthsOf = { month: 1, quarter: 3, halfYear: 6, year: 12 } as const;
/** 1970-01-01 was a Thursday. */
const MONDAY_SHIFT = 3;

/**
 * The first day (counted from 1970-01-01) of the period that a day is in, or of one that many periods
 * after it. Weeks begin on Monday.
 */
export function startOfPeriod(epochDay: number, unit: PeriodUnit, after = 0): number {
  if (unit === "day") return epochDay + after;
  if (unit === "week") {
    const weekday = (((epochDay + MONDAY_SHIFT) % 7) + 7) % 7;
    return epochDay - weekday + 7 * after;
  }
  const { year, month } = civilDateOf(epochDay);
  const length = monthsOf[unit];
  const months = year * 12 + Math.floor((month - 1) / length) * length + after * length;
  return epochDayOf({
    year: Math.floor(months / 12),
    month: (((months % 12) + 12) % 12) + 1,
    day: 1,
  });
}
