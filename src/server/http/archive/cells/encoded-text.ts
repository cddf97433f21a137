import type { Cell } from "../../../../domain/archive/archive-query.ts";
import type { Column } from "../../../../domain/archive/columns/column.ts";
import { formatWireDate } from "../../media/dates/format-wire-date.ts";
import type { CellReader } from "./cell-reader.ts";
import { dayOf } from "./day-of.ts";
import { clockText, plainValue } from "./plain-value.ts";

const NO_DATE = "[DT:01/01/0001 00:00:00.0000000]";

/**
 * A value as a text that is the same in every culture: `[I:5]`, `[D:02/28/2024]`; texts and the names of
 * items as they are. Empty where there is none, but for dates, of which "no date" has a form.
 */
export function encodedText(column: Column, cell: Cell, reader: CellReader): string {
  const { value } = cell;
  const declared = column.value;
  if (declared === null) return "";
  if (value === null) return isDate(declared.as) ? NO_DATE : "";
  switch (declared.as) {
    case "bool":
      return value === true ? "[I:1]" : "[I:0]";
    case "number":
      return `[${declared.isWhole ? "I" : "F"}:${Number(value)}]`;
    case "seconds":
      return `[TS:${Number(value)}]`;
    case "clock":
      return `[T:${clockText(Number(value))}]`;
    case "instant": {
      const iso = formatWireDate(Number(value), { zone: reader.dates.zone, offset: false });
      return `[DT:${monthDayYear(iso)} ${iso.slice("YYYY-MM-DDT".length)}.0000000]`;
    }
    case "day":
    case "civilDay":
      return `[D:${monthDayYear(dayOf(column, value, reader.dates))}]`;
    case "choices":
      return `[A:${(value as readonly number[]).join(",")}]`;
    case "choice":
      if (declared.shows === "id") return `[I:${Number(value)}]`;
      break;
    default:
  }
  return String(plainValue(column, cell, reader) ?? "");
}

function isDate(as: string): boolean {
  return as === "instant" || as === "day" || as === "civilDay";
}

/** From the beginning of an ISO date, `YYYY-MM-DD`. */
function monthDayYear(iso: string): string {
  return `${iso.slice(5, 7)}/${iso.slice(8, 10)}/${iso.slice(0, 4)}`;
}
