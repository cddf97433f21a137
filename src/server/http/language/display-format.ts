import { zoneOffsetSeconds } from "../media/dates/zone-offset.ts";
import type { Culture } from "./culture-of.ts";

/** A number for people; without a culture in the plain form that programs read. */
export function formatDisplayNumber(value: number, culture: Culture | null): string {
  return culture === null ? String(value) : formatsOf(culture).number.format(value);
}

/** A day for people, from its form `YYYY-MM-DD`; without a culture in that form. */
export function formatDisplayDay(day: string, culture: Culture | null): string {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  return culture === null ? day : formatsOf(culture).day.format(midnight);
}

/** An instant (epoch seconds) for people, by the clocks of `zone`; without a culture in ISO 8601. */
export function formatDisplayDate(
  epochSeconds: number,
  zone: string,
  culture: Culture | null,
): string {
  const wall = (epochSeconds + zoneOffsetSeconds(zone, epochSeconds)) * 1000;
  return culture === null
    ? new Date(wall).toISOString().slice(0, "YYYY-MM-DDTHH:mm:ss".length)
    : formatsOf(culture).dayAndTime.format(wall);
}

/** A time of day (minutes since midnight) for people; without a culture as `HH:mm`. */
export function formatDisplayTime(minutes: number, culture: Culture | null): string {
  const at = minutes * 60_000;
  return culture === null
    ? new Date(at).toISOString().slice("YYYY-MM-DDT".length, "YYYY-MM-DDTHH:mm".length)
    : formatsOf(culture).time.format(at);
}

interface Formats {
  readonly number: Intl.NumberFormat;
  readonly day: Intl.DateTimeFormat;
  readonly dayAndTime: Intl.DateTimeFormat;
  readonly time: Intl.DateTimeFormat;
}

/** As exact as a double can be told. */
const MOST_FRACTION_DIGITS = 15;
const CACHED_CULTURES = 64;
const cache = new Map<Culture, Formats>();

function formatsOf(culture: Culture): Formats {
  const known = cache.get(culture);
  if (known !== undefined) return known;
  // Callers name the cultures, so they must not be able to fill the memory.
  if (cache.size >= CACHED_CULTURES) cache.clear();
  const formats = buildFormats(culture);
  cache.set(culture, formats);
  return formats;
}

/** Wall times come in as if they were UTC. */
function buildFormats(culture: Culture): Formats {
  const plain = { timeZone: "UTC", calendar: "gregory", numberingSystem: "latn" } as const;
  const day = { year: "numeric", month: "2-digit", day: "2-digit" } as const;
  const time = { hour: "2-digit", minute: "2-digit" } as const;
  return {
    number: new Intl.NumberFormat(culture, {
      maximumFractionDigits: MOST_FRACTION_DIGITS,
      numberingSystem: "latn",
    }),
    day: new Intl.DateTimeFormat(culture, { ...plain, ...day }),
    dayAndTime: new Intl.DateTimeFormat(culture, { ...plain, ...day, ...time }),
    time: new Intl.DateTimeFormat(culture, { ...plain, ...time }),
  };
}
