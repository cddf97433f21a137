import type { Column } from "../../../../domain/archive/columns/column.ts";
import { formatWireDate } from "../../media/dates/format-wire-date.ts";
import { readDateText } from "../../media/dates/date-text.ts";
import { writtenInstant } from "../../media/dates/parse-wire-date.ts";
import type { DateFormat } from "../../media/dates/date-format.ts";

const LENGTH = "YYYY-MM-DD".length;

/** The day that a value of a column of days stands for, as `YYYY-MM-DD`. */
export function dayOf({ value: declared }: Column, value: unknown, { zone }: DateFormat): string {
  if (declared?.as === "civilDay") return String(value);
  return formatWireDate(Number(value), { zone, offset: false }).slice(0, LENGTH);
}

/** A day as dates are written: its midnight by the clocks of the reader. */
export function writeDay(day: string, dates: DateFormat): string {
  const written = readDateText(day);
  if (written === null) return day;
  return formatWireDate(writtenInstant(written, dates.zone), dates);
}
