import { types } from "pg";
import type { CustomTypesConfig } from "pg";

const SECONDS_PER_DAY = 86_400;
const EARLIEST = -62_135_596_800; // 0001-01-01T00:00:00Z
const LATEST = 253_402_300_799; // 9999-12-31T23:59:59Z
const ZERO = 48;
const TEXT_ARRAY = 1009;

/**
 * The text sent for a `timestamptz` parameter. Takes whole epoch seconds or `null`; anything that is
 * not a whole second of the years 1 to 9999 is a programming error and throws.
 */
export function timestampParameter(at: number | null): string | null {
  if (at === null) return null;
  if (!Number.isInteger(at) || at < EARLIEST || at > LATEST) {
    throw new RangeError(`${at} is not a whole second between the years 1 and 9999`);
  }
  return new Date(at * 1000).toISOString();
}

/**
 * Epoch seconds from the text of a `timestamptz` as a session in UTC prints it, for example
 * `2026-03-01 09:30:00+00`. Fractions are cut off towards the past. Infinity, years outside 1 to 9999
 * and other offsets throw: none of them can be held by an instant of the domain.
 */
export function parseTimestamp(text: string): number {
  const wellFormed =
    text.length >= 22 &&
    text[4] === "-" &&
    text[7] === "-" &&
    text[10] === " " &&
    text[13] === ":" &&
    text[16] === ":" &&
    (text[19] === "." || text[19] === "+") &&
    text.endsWith("+00");
  if (!wellFormed) throw new RangeError(`"${text}" is not an instant this program can hold`);
  const days = daysSinceEpoch(
    twoDigits(text, 0) * 100 + twoDigits(text, 2),
    twoDigits(text, 5),
    twoDigits(text, 8),
  );
  return (
    days * SECONDS_PER_DAY +
    twoDigits(text, 11) * 3600 +
    twoDigits(text, 14) * 60 +
    twoDigits(text, 17)
  );
}

function twoDigits(text: string, at: number): number {
  return (text.charCodeAt(at) - ZERO) * 10 + text.charCodeAt(at + 1) - ZERO;
}

/** Days of the proleptic Gregorian calendar; the year is counted from March so that the leap day comes last. */
function daysSinceEpoch(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1;
  const marchMonth = (month + 9) % 12;
  const leapDays =
    Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + Math.floor((marchMonth * 153 + 2) / 5) + day - 719_469;
}

function parseWholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is beyond exact whole numbers`);
  return value;
}

const parsers = new Map<number, (text: string) => unknown>([
  [20, parseWholeNumber], // int8
  [1700, Number], // numeric
  [1082, String], // date
  [1114, String], // timestamp without time zone: no column uses it, so it stays text
  [1184, parseTimestamp], // timestamptz
  [1016, parseArrayOf(parseWholeNumber)],
  [1231, parseArrayOf(Number)],
  [1182, parseArrayOf(String)],
  [1115, parseArrayOf(String)],
  [1185, parseArrayOf(parseTimestamp)],
]);

function parseArrayOf(parseElement: (text: string) => unknown): (text: string) => unknown[] {
  // The list of known types that the parser is declared for has no array types.
  const parseTexts = types.getTypeParser(TEXT_ARRAY as never) as (text: string) => unknown[];
  const convert = (element: unknown): unknown => {
    if (Array.isArray(element)) return element.map(convert);
    return typeof element === "string" ? parseElement(element) : element;
  };
  return (text) => parseTexts(text).map(convert);
}

/**
 * How result columns become values: `timestamptz` epoch seconds, `int8` and `numeric` numbers, `date`
 * its text. Given to each connection, so the defaults of the `pg` module stay as they are.
 */
export const valueTypes: CustomTypesConfig = {
  getTypeParser: (oid, format = "text") => {
    const own = format === "text" ? parsers.get(oid) : undefined;
    return own ?? types.getTypeParser(oid, format);
  },
};
