import type { DayOfYear } from "../../../../contract/day-of-year.ts";
import type { DateTimeShape } from "../../../../contract/shape.ts";
import type { DateFormat } from "./date-format.ts";
import { formatDayOfYear, formatTimeOfDay, formatWireDate } from "./format-wire-date.ts";

/**
 * How the dates of a declaration are written, by what of them counts. They are never null on the
 * wire: null in memory is the published empty date.
 */
export function dateTextOf({
  dateKind,
  utc,
}: DateTimeShape): (value: unknown, dates: DateFormat) => string {
  switch (dateKind) {
    case "instant":
      return (value, { zone, offset }) =>
        formatWireDate(value as number | null, { zone: utc ? "UTC" : zone, offset });
    case "timeOfDay":
      return (value, dates) => formatTimeOfDay(value as number, dates);
    case "dayOfYear":
      return (value, dates) => formatDayOfYear(value as DayOfYear, dates);
  }
}
