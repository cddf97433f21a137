import type { Cell } from "../../../../domain/archive/archive-query.ts";
import type { Column } from "../../../../domain/archive/columns/column.ts";
import { formatWireDate } from "../../media/dates/format-wire-date.ts";
import type { CellReader } from "./cell-reader.ts";
import { dayOf, writeDay } from "./day-of.ts";

export type PlainValue = string | number | boolean | null;

/**
 * A value as programs take it: numbers as numbers, dates in ISO 8601, items of lists by their names. Null
 * where there is none.
 */
export function plainValue(column: Column, { value, name }: Cell, reader: CellReader): PlainValue {
  const declared = column.value;
  if (value === null || declared === null) return null;
  switch (declared.as) {
    case "instant":
      return formatWireDate(Number(value), reader.dates);
    case "day":
    case "civilDay":
      return writeDay(dayOf(column, value, reader.dates), reader.dates);
    case "choice":
      return declared.shows === "id"
        ? Number(value)
        : reader.lists.nameOf(declared.list, Number(value));
    case "choices":
      return namesOf(value, (id) => reader.lists.nameOf(declared.list, id));
    case "named":
      return name;
    case "clock":
      return clockText(Number(value));
    default:
      return value as PlainValue;
  }
}

/** The names of several items in one text. */
function namesOf(value: unknown, nameOf: (id: number) => string | null): string {
  return (value as readonly number[])
    .map(nameOf)
    .filter((name) => name !== null)
    .join(", ");
}

/** `HH:mm` of minutes since midnight. */
export function clockText(minutes: number): string {
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}

/** The same where what is true or false is shown by the name of a picture. */
export function pictureValue(column: Column, cell: Cell, reader: CellReader): PlainValue {
  const value = plainValue(column, cell, reader);
  return typeof value === "boolean" ? pictureOf(column, value) : value;
}

/** What is false has no picture. */
function pictureOf({ name }: Column, value: boolean): string {
  return value ? name.replaceAll(/\W/g, "_") : "";
}
