import type { Instant } from "../../../domain/instant.ts";

const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const month = `(?<month>${months.join("|")})`;
const time = String.raw`(?<hour>[01]\d|2[0-3]):(?<minute>[0-5]\d):(?<second>[0-5]\d|60)`;
const shortDay = "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)";
const longDay = "(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)";

/** The form that is written, then the two that may still be met (RFC 9110, section 5.6.7). */
const forms = [
  String.raw`${shortDay}, (?<day>\d\d) ${month} (?<year>\d{4}) ${time} GMT`,
  String.raw`${longDay}, (?<day>\d\d)-${month}-(?<year>\d\d) ${time} GMT`,
  String.raw`${shortDay} ${month} (?<day>[ \d]\d) ${time} (?<year>\d{4})`,
].map((form) => new RegExp(`^${form}$`));

const CENTURY = 100;
const YEARS_AHEAD = 50;

/** A date as headers write it. */
export function formatHttpDate(instant: Instant): string {
  return new Date(instant * 1000).toUTCString();
}

/**
 * Reads a date in any of the standard's three forms; null when it is none. Of a year with two digits,
 * `now` decides the century: one that lies more than 50 years ahead is past.
 */
export function parseHttpDate(text: string, now: Instant): Instant | null {
  for (const form of forms) {
    const fields = form.exec(text.trim())?.groups;
    if (fields !== undefined) return instantOf(fields, now);
  }
  return null;
}

function instantOf(fields: Readonly<Record<string, string>>, now: Instant): Instant | null {
  const part = (name: string): number => Number(fields[name]);
  const year = fields["year"]?.length === 2 ? fullYear(part("year"), now) : part("year");
  const date = new Date(0);
  date.setUTCFullYear(year, months.indexOf(fields["month"] ?? ""), part("day"));
  // A day that the month does not have would be one of the next month.
  if (date.getUTCDate() !== part("day")) return null;
  return date.setUTCHours(part("hour"), part("minute"), part("second")) / 1000;
}

function fullYear(twoDigits: number, now: Instant): number {
  const thisYear = new Date(now * 1000).getUTCFullYear();
  const year = thisYear - (thisYear % CENTURY) + twoDigits;
  if (year > thisYear + YEARS_AHEAD) return year - CENTURY;
  return year + CENTURY <= thisYear + YEARS_AHEAD ? year + CENTURY : year;
}
