import { useIntl } from "react-intl";
import { weekdays } from "./opening-hours.ts";

/** 1 January 2024 was a Monday. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

/** Monday first, in the reader's language. */
export function useWeekdayNames(length: "long" | "short"): readonly string[] {
  const { locale } = useIntl();
  const format = new Intl.DateTimeFormat(locale, { weekday: length, timeZone: "UTC" });
  return weekdays.map((_day, place) => format.format(MONDAY + place * DAY_MS));
}
