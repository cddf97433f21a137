import { Temporal } from "temporal-polyfill";

/** What a zone's clocks do in one year. Offsets are minutes from UTC, positive to the east. */
export interface ZoneYear {
  readonly standardOffset: number;
  /** null = the offset is the same all year. */
  readonly summer: Summer | null;
}

interface Summer {
  readonly offset: number;
  readonly starts: OffsetChange;
  readonly ends: OffsetChange;
}

/** A change of clocks. */
export interface OffsetChange {
  readonly before: number;
  readonly after: number;
  /** What the clocks showed when they were changed. */
  readonly wall: Temporal.PlainDateTime;
}

/**
 * Finds the offsets of a zone in a year. Summer time is the greater one of two that change to and
 * fro; a zone that goes over to another offset for good has that one as its standard.
 */
export function zoneYear(ianaName: string, year: number): ZoneYear {
  const key = `${ianaName} ${year}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const found = findZoneYear(ianaName, year);
  if (cache.size >= CACHED_YEARS) cache.clear();
  cache.set(key, found);
  return found;
}

const CACHED_YEARS = 1000;
const cache = new Map<string, ZoneYear>();

function findZoneYear(ianaName: string, year: number): ZoneYear {
  const [first, second, ...others] = changesIn(ianaName, year);
  if (first === undefined || second === undefined || others.length > 0) {
    const end = startOfYear(ianaName, year + 1).subtract({ seconds: 1 });
    return { standardOffset: minutesOf(end), summer: null };
  }
  const [starts, ends] = first.after > first.before ? [first, second] : [second, first];
  return { standardOffset: starts.before, summer: { offset: starts.after, starts, ends } };
}

function changesIn(ianaName: string, year: number): OffsetChange[] {
  const end = startOfYear(ianaName, year + 1).epochMilliseconds;
  const changes: OffsetChange[] = [];
  let at = startOfYear(ianaName, year);
  for (;;) {
    const next = at.getTimeZoneTransition("next");
    if (next === null || next.epochMilliseconds >= end) return changes;
    const before = next.subtract({ nanoseconds: 1 });
    changes.push({
      before: minutesOf(before),
      after: minutesOf(next),
      wall: before.toPlainDateTime().add({ nanoseconds: 1 }),
    });
    at = next;
  }
}

function startOfYear(ianaName: string, year: number): Temporal.ZonedDateTime {
  return Temporal.PlainDate.from({ year, month: 1, day: 1 }).toZonedDateTime(ianaName);
}

function minutesOf({ offsetNanoseconds }: Temporal.ZonedDateTime): number {
  return Math.round(offsetNanoseconds / 60e9);
}
