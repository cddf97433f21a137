import type { Temporal } from "temporal-polyfill";
import { zoneYear, type OffsetChange } from "./zone-year.ts";

/** In seven years a date has been on every day of the week. */
const YEARS_COMPARED = 7;

/**
 * The rule for the day on which a zone starts or ends its summer time, such as `0200 LST-SUN-MAR`;
 * null when the years after do not keep to it.
 */
export function clockChangeRule(
  ianaName: string,
  year: number,
  edge: "starts" | "ends",
): string | null {
  const change = zoneYear(ianaName, year).summer?.[edge];
  if (change === undefined) return null;
  const later = Array.from(
    { length: YEARS_COMPARED },
    (_, index) => zoneYear(ianaName, year + 1 + index).summer?.[edge],
  );
  const holdsLater = (rule: string) => later.every((next) => rulesOf(next).includes(rule));
  return rulesOf(change).find(holdsLater) ?? null;
}

const ordinals = ["1ST", "2ND", "3RD", "4TH", "5TH"] as const;
const weekdays = ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"] as const;
const months = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split(" ");

/** The rules that a day fits: counted from the beginning of its month, and maybe as the last. */
function rulesOf(change: OffsetChange | undefined): string[] {
  if (change === undefined) return [];
  const { wall } = change;
  const weekday = `${weekdays[wall.dayOfWeek - 1]}-${months[wall.month - 1]}`;
  const isLast = wall.day > wall.daysInMonth - 7;
  return [ordinals[Math.ceil(wall.day / 7) - 1], ...(isLast ? ["LST"] : [])].map(
    (nth) => `${clock(wall)} ${nth}-${weekday}`,
  );
}

function clock({ hour, minute }: Temporal.PlainDateTime): string {
  return String(hour * 100 + minute).padStart(4, "0");
}
