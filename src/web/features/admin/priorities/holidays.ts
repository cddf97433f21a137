/** The year of a day that comes back every year. */
const EVERY_YEAR = 1;
/** Of 29 February, which the year 1 does not have. */
const EVERY_LEAP_YEAR = 4;

/**
 * Reads `25/12` (every year) and `24/12/2026` (once), with points or dashes too, as the day is stored.
 * Null for a day that no calendar has.
 */
export function parseHoliday(text: string): string | null {
  const found = /^(\d{1,2})[./-](\d{1,2})(?:[./-](\d{4})?)?$/.exec(text.trim());
  if (found === null) return null;
  const [day, month] = [Number(found[1]), Number(found[2])];
  const isLeapDay = month === 2 && day === 29;
  const year =
    found[3] === undefined ? (isLeapDay ? EVERY_LEAP_YEAR : EVERY_YEAR) : Number(found[3]);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const isReal =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!isReal || (found[3] !== undefined && year < 1900)) return null;
  const parts = [String(year).padStart(4, "0"), pad(month), pad(day)];
  return `${parts.join("-")}T00:00:00`;
}

/** A stored day as it is typed. */
export function formatHoliday(stored: string): string {
  const [date = ""] = stored.split("T");
  const [year = "", month = "", day = ""] = date.split("-");
  const isYearly = Number(year) <= EVERY_LEAP_YEAR;
  return isYearly ? `${day}/${month}` : `${day}/${month}/${year}`;
}

/** Without what says of which zone it is: a day is a day. */
export const dayPart = (stored: string): string => `${stored.slice(0, 10)}T00:00:00`;

const pad = (part: number): string => String(part).padStart(2, "0");
