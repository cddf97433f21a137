const writtenDate = /^\s*(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?)?/;

/** The codes of a date's parts; a code with one digit leaves out leading zeros. */
const codes = /YY4|YY2|MM[21]|DD[21]|HH24|HH12|MI[21]|SS[21]/g;

/**
 * A date that is written `YYYY-MM-DD HH:MM:SS`, with or without its time, in another form, for example
 * `DD2.MM2.YY4 HH24:MI2`. What is no such date comes back as it is.
 */
export function formatWrittenDate(text: string, format: string): string {
  const found = writtenDate.exec(text);
  if (found === null || format === "") return text;
  const [, year = "", month = "", day = "", hour = "00", minute = "00", second = "00"] = found;
  const parts: Readonly<Record<string, string>> = {
    YY4: year,
    YY2: year.slice(2),
    MM2: month,
    MM1: String(Number(month)),
    DD2: day,
    DD1: String(Number(day)),
    HH24: hour,
    HH12: String(Number(hour) % 12 || 12).padStart(2, "0"),
    MI2: minute,
    MI1: String(Number(minute)),
    SS2: second,
    SS1: String(Number(second)),
  };
  return format.replace(codes, (code) => parts[code] ?? code);
}

const two = (value: number): string => String(value).padStart(2, "0");

/** A number of seconds as hours, minutes and seconds, in a form such as `h:m:s`. */
export function formatSeconds(text: string, format: string): string {
  if (!/^\d{1,15}$/.test(text.trim())) return text;
  const seconds = Number(text);
  const parts: Readonly<Record<string, string>> = {
    h: String(Math.floor(seconds / 3600)),
    m: two(Math.floor(seconds / 60) % 60),
    s: two(seconds % 60),
  };
  return (format || "h:m:s").replace(/[hms]/g, (code) => parts[code] ?? code);
}
