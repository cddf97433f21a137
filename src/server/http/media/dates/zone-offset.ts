import { Temporal } from "temporal-polyfill";

/** A stretch of time, start included and end not, in which a zone keeps one offset. */
interface OffsetSpan {
  readonly start: number;
  readonly end: number;
  readonly offsetSeconds: number;
}

// Two changes a year: enough for two centuries. A caller who walks further starts afresh.
const spansPerZone = 400;
const cachedZones = 64;

const spansByZone = new Map<string, OffsetSpan[]>();

/**
 * Offset from UTC of a zone at an instant, in seconds, positive to the east. Throws a RangeError
 * for a zone the process does not know.
 */
export function zoneOffsetSeconds(zone: string, epochSeconds: number): number {
  if (zone === "UTC") return 0;
  const spans = spansOf(zone);
  for (const span of spans) {
    if (epochSeconds >= span.start && epochSeconds < span.end) return span.offsetSeconds;
  }
  const span = findSpan(zone, epochSeconds);
  if (spans.length >= spansPerZone) spans.length = 0;
  spans.unshift(span);
  return span.offsetSeconds;
}

/**
 * The instant at which a zone's clocks show a wall time, given as if it were UTC. A time that
 * occurs twice means its first occurrence; one that is skipped moves forward by the gap.
 */
export function wallToEpochSeconds(zone: string, wallSeconds: number): number {
  if (zone === "UTC") return wallSeconds;
  const before = zoneOffsetSeconds(zone, wallSeconds - secondsPerDay);
  const after = zoneOffsetSeconds(zone, wallSeconds + secondsPerDay);
  const first = wallSeconds - before;
  if (before === after || zoneOffsetSeconds(zone, first) === before) return first;
  const second = wallSeconds - after;
  return zoneOffsetSeconds(zone, second) === after ? second : first;
}

const secondsPerDay = 86_400;

function spansOf(zone: string): OffsetSpan[] {
  const known = spansByZone.get(zone);
  if (known !== undefined) return known;
  if (spansByZone.size >= cachedZones) spansByZone.clear();
  const spans: OffsetSpan[] = [];
  spansByZone.set(zone, spans);
  return spans;
}

function findSpan(zone: string, epochSeconds: number): OffsetSpan {
  const at = Temporal.Instant.fromEpochMilliseconds(epochSeconds * 1000).toZonedDateTimeISO(zone);
  const next = at.getTimeZoneTransition("next");
  // "previous" means strictly before, so ask from one second later.
  const previous = at.add({ seconds: 1 }).getTimeZoneTransition("previous");
  return {
    start: previous === null ? -Infinity : previous.epochMilliseconds / 1000,
    end: next === null ? Infinity : next.epochMilliseconds / 1000,
    offsetSeconds: at.offsetNanoseconds / 1e9,
  };
}
