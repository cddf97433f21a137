import type { Cell } from "../../../../domain/archive/archive-query.ts";
import type { Column } from "../../../../domain/archive/columns/column.ts";
import {
  formatDisplayDate,
  formatDisplayDay,
  formatDisplayNumber,
  formatDisplayTime,
} from "../../language/display-format.ts";
import { localise } from "../../language.ts";
import type { CellReader } from "./cell-reader.ts";
import { dayOf } from "./day-of.ts";
import { plainValue } from "./plain-value.ts";

/** A value as people read it, in their language and culture; empty where there is none. */
export function displayText(column: Column, cell: Cell, reader: CellReader): string {
  const { value } = cell;
  const declared = column.value;
  const { culture, dates, language } = reader;
  if (value === null || declared === null) return "";
  switch (declared.as) {
    case "bool":
      return localise(value === true ? "[SR_YES]" : "[SR_NO]", language);
    case "number":
      // Ids are names, not amounts.
      return declared.reference === true
        ? String(value)
        : formatDisplayNumber(Number(value), culture);
    case "seconds":
      return formatDisplayNumber(Number(value), culture);
    case "clock":
      return formatDisplayTime(Number(value), culture);
    case "instant":
      return formatDisplayDate(Number(value), dates.zone, culture);
    case "day":
    case "civilDay":
      return formatDisplayDay(dayOf(column, value, dates), culture);
    default:
      return String(plainValue(column, cell, reader) ?? "");
  }
}
