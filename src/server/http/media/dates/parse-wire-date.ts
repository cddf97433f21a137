import { readDateText, type WrittenDate } from "./date-text.ts";
import { wallToEpochSeconds } from "./zone-offset.ts";

/** 1760-01-02T00:00:00Z: whatever lies before it means that no date is set. */
const firstInstant = -6_626_880_000;
/** 9999-12-31T23:59:59Z, the last second that can be written with four digits for the year. */
const lastInstant = 253_402_300_799;
const firstYear = 1760;

/**
 * Reads a date as an instant in epoch seconds. A written offset counts; without one the date is
 * wall time in `zone`, or in UTC for a member that is always UTC. Fractions of a second are cut.
 * Anything before 1760-01-02 is `"unset"`: callers that convert the empty date to their own zone
 * and back send something near it, not exactly it. Text that is no date, or lies after the year
 * 9999, is `"invalid"`.
 */
export function parseWireDate(
  text: string,
  reading: { readonly zone: string; readonly utc: boolean },
): number | "unset" | "invalid" {
  const written = readDateText(text);
  if (written === null || written.year > 9999) return "invalid";
  if (written.year < firstYear) return "unset";
  const instant = writtenInstant(written, reading.utc ? "UTC" : reading.zone);
  return instant < firstInstant ? "unset" : Math.min(instant, lastInstant);
}

/** Epoch seconds of a date from the year 1760 on; `zone` is used when it has no offset. */
export function writtenInstant(written: WrittenDate, zone: string): number {
  const wall = Date.UTC(written.year, written.month - 1, written.day) / 1000 + written.secondOfDay;
  return written.offsetSeconds === null
    ? wallToEpochSeconds(zone, wall)
    : wall - written.offsetSeconds;
}
