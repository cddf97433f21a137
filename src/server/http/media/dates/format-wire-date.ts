import type { DayOfYear } from "../../../../contract/day-of-year.ts";
import { wallToEpochSeconds, zoneOffsetSeconds } from "./zone-offset.ts";

const unset = "0001-01-01T00:00:00";
/** 0001-01-01T00:00:00Z and 9999-12-31T23:59:59Z: years with four digits. */
const firstWall = -62_135_596_800;
const lastWall = 253_402_300_799;
/** 2001-01-01T00:00:00Z, the published day for bare clock times. */
const clockDay = 978_307_200;

/**
 * Writes an instant (epoch seconds) as wall time of `zone`, with the offset the zone has at that
 * instant when `offset` is on. Null is the published empty date, which belongs to no zone.
 */
export function formatWireDate(
  epochSeconds: number | null,
  format: { readonly zone: string; readonly offset: boolean },
): string {
  if (epochSeconds === null) return format.offset ? `${unset}Z` : unset;
  if (format.zone === "UTC") return formatUtc(epochSeconds, format.offset);
  const exact = zoneOffsetSeconds(format.zone, epochSeconds);
  // Local mean times had seconds, which no written offset can carry.
  const shift = format.offset ? Math.round(exact / 60) * 60 : exact;
  const wall = epochSeconds + shift;
  // At either end of the calendar the zone's own wall time would need another year.
  if (wall < firstWall || wall > lastWall) return formatUtc(epochSeconds, format.offset);
  return format.offset ? formatWall(wall) + offsetText(shift) : formatWall(wall);
}

/** Writes a clock time (seconds since midnight in the base zone) on the day 2001-01-01. */
export function formatTimeOfDay(
  secondOfDay: number,
  format: { readonly baseZone: string; readonly offset: boolean },
): string {
  return formatBaseZoneWall(clockDay + secondOfDay, format);
}

/**
 * Writes midnight of a day in the base zone. A day of every year has the year 1, or 4 for
 * 29 February, and like the empty date belongs to no zone.
 */
export function formatDayOfYear(
  { year, month, day }: DayOfYear,
  format: { readonly baseZone: string; readonly offset: boolean },
): string {
  if (year !== null) return formatBaseZoneWall(Date.UTC(year, month - 1, day) / 1000, format);
  const placeholder = month === 2 && day === 29 ? "0004" : "0001";
  return `${placeholder}-${twoDigits(month)}-${twoDigits(day)}T00:00:00${format.offset ? "Z" : ""}`;
}

function formatBaseZoneWall(
  wall: number,
  format: { readonly baseZone: string; readonly offset: boolean },
): string {
  if (!format.offset) return formatWall(wall);
  if (format.baseZone === "UTC") return `${formatWall(wall)}Z`;
  return formatWall(wall) + offsetText(wall - wallToEpochSeconds(format.baseZone, wall));
}

function formatUtc(epochSeconds: number, offset: boolean): string {
  return offset ? `${formatWall(epochSeconds)}Z` : formatWall(epochSeconds);
}

function formatWall(wallSeconds: number): string {
  return new Date(wallSeconds * 1000).toISOString().slice(0, 19);
}

function offsetText(offsetSeconds: number): string {
  const minutes = Math.round(Math.abs(offsetSeconds) / 60);
  const sign = offsetSeconds < 0 ? "-" : "+";
  return `${sign}${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
