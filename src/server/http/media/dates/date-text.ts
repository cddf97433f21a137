/** A date as it was written: a wall time, with or without an offset from UTC. */
export interface WrittenDate {
  /** May be 0 or negative: JavaScript callers write such years for the empty date. */
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly secondOfDay: number;
  /** null = written without an offset. */
  readonly offsetSeconds: number | null;
}

// Fractions are matched and dropped: nothing on this side is finer than a second.
const isoForm =
  /^(\d{4}|[+-]\d{6})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?(?:(Z)|([+-])(\d\d):?(\d\d)?)?)?$/i;
const encodedForm = /^\[DT?:(\d\d)\/(\d\d)\/(\d{4})(?: (\d\d):(\d\d):(\d\d)(?:[.,]\d{1,9})?)?\]$/i;

/**
 * Reads a date in any accepted spelling: ISO 8601 with `T` or a blank, optional time, seconds,
 * fraction and offset, or the culture-independent `[D:MM/DD/YYYY]` and `[DT:…]`. Null when the
 * text is none of them or names a day or time that does not exist.
 */
export function readDateText(text: string): WrittenDate | null {
  const trimmed = text.trim();
  return trimmed.startsWith("[") ? readEncoded(trimmed) : readIso(trimmed);
}

function readIso(text: string): WrittenDate | null {
  const match = isoForm.exec(text);
  if (match === null) return null;
  const [, year, month, day, hour, minute, second, utc, sign, offsetHour, offsetMinute] = match;
  const offset = readOffset(sign, offsetHour, offsetMinute);
  if (offset === "invalid") return null;
  return checked({
    year: Number(year),
    month: Number(month),
    day: Number(day),
    secondOfDay: secondOfDay(hour, minute, second),
    offsetSeconds: utc === undefined ? offset : 0,
  });
}

function readEncoded(text: string): WrittenDate | null {
  const match = encodedForm.exec(text);
  if (match === null) return null;
  const [, month, day, year, hour, minute, second] = match;
  return checked({
    year: Number(year),
    month: Number(month),
    day: Number(day),
    secondOfDay: secondOfDay(hour, minute, second),
    offsetSeconds: null,
  });
}

function readOffset(
  sign: string | undefined,
  hourText = "0",
  minuteText = "0",
): number | null | "invalid" {
  if (sign === undefined) return null;
  const hours = Number(hourText);
  const minutes = Number(minuteText);
  if (hours > 23 || minutes > 59) return "invalid";
  return (sign === "-" ? -60 : 60) * (hours * 60 + minutes);
}

/** NaN when the clock shows no such time. */
function secondOfDay(hourText = "0", minuteText = "0", secondText = "0"): number {
  const hour = Number(hourText);
  const minute = Number(minuteText);
  const second = Number(secondText);
  return hour > 23 || minute > 59 || second > 59 ? Number.NaN : hour * 3600 + minute * 60 + second;
}

function checked(date: WrittenDate): WrittenDate | null {
  const { year, month, day } = date;
  if (Number.isNaN(date.secondOfDay)) return null;
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return date;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
