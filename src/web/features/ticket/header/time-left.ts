import type { CountedSegment } from "../explanation.ts";

/** Why no time passes just now, and when it goes on. */
export interface Pause {
  readonly kind: string;
  readonly until: string;
}

export interface TimeLeft {
  /** Of those that count; less than none where it is over. */
  readonly seconds: number;
  readonly pause: Pause | null;
}

/**
 * What of a counted time is still to come. Of many days told in one, an even share of what counts has
 * passed. Beyond the end every second counts, for the promise is broken whether or not somebody is there.
 */
export function timeLeftOf(segments: readonly CountedSegment[], now: number): TimeLeft | null {
  const end = segments.at(-1);
  if (end === undefined) return null;
  const endsAt = Date.parse(end.Until);
  if (now >= endsAt) return { seconds: Math.round((endsAt - now) / 1000), pause: null };
  const seconds = segments.reduce((sum, segment) => sum + secondsAfter(segment, now), 0);
  return { seconds: Math.round(seconds), pause: pauseAt(segments, now) };
}

function secondsAfter({ From, Until, CountedSeconds }: CountedSegment, now: number): number {
  const [from, until] = [Date.parse(From), Date.parse(Until)];
  if (now <= from) return CountedSeconds;
  if (now >= until) return 0;
  return (CountedSeconds * (until - now)) / (until - from);
}

/** Closed times that follow each other are one pause; the first says why. */
function pauseAt(segments: readonly CountedSegment[], now: number): Pause | null {
  const current = segments.findIndex(
    ({ From, Until }) => Date.parse(From) <= now && now < Date.parse(Until),
  );
  const segment = segments[current];
  if (segment === undefined || segment.CountedSeconds > 0) return null;
  const next = segments.slice(current + 1).find(({ CountedSeconds }) => CountedSeconds > 0);
  return next === undefined ? null : { kind: segment.Kind, until: next.From };
}
