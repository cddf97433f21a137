/** Words for a time to come, in all languages that the workspace speaks: people type what they think in. */
const todayWords = /^(?:today|i ?dag|heute|vandaag)\b/;
const tomorrowWords = /^(?:tomorrow|i ?morgen|i ?morgon|imorgon|morgen)\b/;
const inWords = /^(?:in|om|over)\s+(\d{1,3})\s*([a-zåäö]+)$/;
const weekdays = [
  /^(?:sunday|søndag|söndag|sonntag|zondag|sun)\b/,
  /^(?:monday|mandag|måndag|montag|maandag|mon)\b/,
  /^(?:tuesday|tirsdag|tisdag|dienstag|dinsdag|tue)\b/,
  /^(?:wednesday|onsdag|mittwoch|woensdag|wed)\b/,
  /^(?:thursday|torsdag|donnerstag|donderdag|thu)\b/,
  /^(?:friday|fredag|freitag|vrijdag|fri)\b/,
  /^(?:saturday|lørdag|lördag|samstag|sonnabend|zaterdag|sat)\b/,
] as const;
const units: readonly (readonly [RegExp, number])[] = [
  [/^(?:m|min|minute|minuten|minutes|minutter|minuter|minuut)$/, 60_000],
  [/^(?:h|t|hour|hours|time|timer|timme|timmar|stunde|stunden|uur|uren)$/, 3_600_000],
  [/^(?:d|day|days|dag|dager|dagar|dage|tag|tagen|tage|dagen)$/, 86_400_000],
  [/^(?:w|week|weeks|uke|uker|vecka|veckor|uge|uger|woche|wochen|weken)$/, 604_800_000],
];
const clockTime = /^(?:(?:at|kl\.?|um|om)\s*)?(\d{1,2})(?:[:.](\d{2}))?(?:\s*(?:uhr|uur|h))?$/;
const date = /^(\d{1,2})\.\s?(\d{1,2})\.(?:\s?(\d{4}))?(?!\d)/;
const isoDate = /^(\d{4})-(\d{2})-(\d{2})\b/;

/** The usual beginning of a working day, where only a day is named. */
const MORNING = 8;

/** A time that somebody typed, such as `tomorrow 8`, in the zone of the device; null = it is none. */
export function readTime(typed: string, now: Date): Date | null {
  const text = typed.trim().toLowerCase();
  const [, amount, unit = ""] = inWords.exec(text) ?? [];
  if (amount !== undefined) {
    const ms = units.find(([words]) => words.test(unit))?.[1];
    return ms === undefined ? null : new Date(now.getTime() + Number(amount) * ms);
  }
  const day = readDay(text, now);
  const rest = text.slice(day?.length ?? 0).replace(/^[\s,T]+/i, "");
  if (rest === "") return day === null ? null : at(day.on, MORNING, 0);
  const [, hour, minute = "0"] = clockTime.exec(rest) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return null;
  const on = at(day?.on ?? now, Number(hour), Number(minute));
  // An hour alone is the next one on the clock.
  if (day === null && on <= now) on.setDate(on.getDate() + 1);
  return on;
}

interface ReadDay {
  readonly on: Date;
  /** Of what was read. */
  readonly length: number;
}

function readDay(text: string, now: Date): ReadDay | null {
  const today = todayWords.exec(text);
  if (today !== null) return { on: now, length: today[0].length };
  const tomorrow = tomorrowWords.exec(text);
  if (tomorrow !== null) return { on: daysAfter(now, 1), length: tomorrow[0].length };
  for (const [weekday, words] of weekdays.entries()) {
    const found = words.exec(text);
    if (found === null) continue;
    return { on: daysAfter(now, ((weekday - now.getDay() + 6) % 7) + 1), length: found[0].length };
  }
  return readDate(text, now);
}

function readDate(text: string, now: Date): ReadDay | null {
  const iso = isoDate.exec(text);
  const found = iso ?? date.exec(text);
  if (found === null) return null;
  const [whole, first, second, third] = found;
  const [year, month, day] = iso === null ? [third, second, first] : [first, second, third];
  const on = new Date(Number(year ?? now.getFullYear()), Number(month) - 1, Number(day));
  if (on.getMonth() !== Number(month) - 1) return null;
  // A day without a year is the next one.
  if (year === undefined && at(on, 23, 59) < now) on.setFullYear(on.getFullYear() + 1);
  return { on, length: whole.length };
}

function daysAfter(now: Date, days: number): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days);
}

function at(day: Date, hour: number, minute: number): Date {
  return new Date(day.getFullYear(), day.getMonth(), day.getDate(), hour, minute);
}
