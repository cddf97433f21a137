import type { DateTimeShape } from "../../../../contract/shape.ts";
import type { DayOfYear } from "../../../../contract/day-of-year.ts";
import { parseDayOfYear, parseTimeOfDay } from "../dates/parse-base-zone-date.ts";
import { parseWireDate } from "../dates/parse-wire-date.ts";
import { absent, type Decoding, type Reader } from "./decoding.ts";

type DateValue = number | "unset" | DayOfYear;

/** Dates as text, read by what of them counts; blank text counts as not sent. */
export function dateReader(shape: DateTimeShape): Reader<DateValue> {
  const { expected, parse } = parserOf(shape);
  return (tree, decoding) => {
    if (typeof tree !== "string") return decoding.refuse({ code: "type", expected });
    if (tree.trim() === "") return absent;
    const value = parse(tree, decoding);
    return value === "invalid" ? decoding.refuse({ code: "type", expected }) : value;
  };
}

interface DateParser {
  readonly expected: "date" | "time" | "day";
  readonly parse: (text: string, decoding: Decoding) => DateValue | "invalid";
}

function parserOf({ dateKind, utc }: DateTimeShape): DateParser {
  switch (dateKind) {
    case "instant":
      return {
        expected: "date",
        parse: (text, { dates }) => parseWireDate(text, { zone: dates.zone, utc }),
      };
    case "timeOfDay":
      return { expected: "time", parse: (text, { dates }) => parseTimeOfDay(text, dates.baseZone) };
    case "dayOfYear":
      return { expected: "day", parse: (text, { dates }) => parseDayOfYear(text, dates.baseZone) };
  }
}
