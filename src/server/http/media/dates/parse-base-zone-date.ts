import type { DayOfYear } from "../../../../contract/day-of-year.ts";
import { readDateText, type WrittenDate } from "./date-text.ts";
import { writtenInstant } from "./parse-wire-date.ts";
import { zoneOffsetSeconds } from "./zone-offset.ts";

const secondsPerDay = 86_400;
/** Earlier dates are placeholders, to which no zone's rules can be applied. */
const firstConvertibleYear = 1760;
/** A day written with an earlier year is meant for every year. */
const firstNamedYear = 1000;

/**
 * Reads the clock time of a date, in seconds since midnight in the base zone; the day is ignored.
 * A written offset is converted to the base zone, unless the day is only a placeholder.
 */
export function parseTimeOfDay(text: string, baseZone: string): number | "invalid" {
  const written = readDateText(text);
  if (written === null || written.year > 9999) return "invalid";
  if (written.offsetSeconds === null || written.year < firstConvertibleYear) {
    return written.secondOfDay;
  }
  const wall = baseZoneWall(written, baseZone);
  return wall - Math.floor(wall / secondsPerDay) * secondsPerDay;
}

/**
 * Reads the day of a date in the base zone; its clock time is ignored. A year before 1000 means
 * every year. So long ago zones had no usable offsets, so an offset written with such a year is
 * undone in UTC and the nearest midnight taken: that finds the day meant whether the caller
 * echoes the UTC midnight it was sent or writes midnight in its own zone.
 */
export function parseDayOfYear(text: string, baseZone: string): DayOfYear | "invalid" {
  const written = readDateText(text);
  if (written === null || written.year > 9999) return "invalid";
  if (written.year < firstNamedYear) return everyYear(written);
  if (written.offsetSeconds === null || written.year < firstConvertibleYear) {
    return { year: written.year, month: written.month, day: written.day };
  }
  const day = new Date(baseZoneWall(written, baseZone) * 1000);
  return { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() };
}

function everyYear(written: WrittenDate): DayOfYear {
  if (written.offsetSeconds === null) {
    return { year: null, month: written.month, day: written.day };
  }
  const shift = written.secondOfDay - written.offsetSeconds;
  // A leap year stands in for the real one, so that 29 February stays what it is.
  const nearestMidnight = Date.UTC(2000, written.month - 1, written.day) / 1000 + shift;
  const day = new Date((nearestMidnight + secondsPerDay / 2) * 1000);
  return { year: null, month: day.getUTCMonth() + 1, day: day.getUTCDate() };
}

/**
 * What the base zone's clocks show at that moment, as if it were UTC. The seconds of a local mean
 * time are rounded away, as they are in every written offset.
 */
function baseZoneWall(written: WrittenDate, baseZone: string): number {
  const instant = writtenInstant(written, "UTC");
  return instant + Math.round(zoneOffsetSeconds(baseZone, instant) / 60) * 60;
}
