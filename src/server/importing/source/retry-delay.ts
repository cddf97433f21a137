const FIRST_MS = 500;
const LONGEST_MS = 60_000;
/** Longer than that nobody is waited for, whatever he says. */
const LONGEST_ASKED_MS = 300_000;

/** What the wait before another attempt depends on. */
export interface FailedAttempt {
  /** From 1. */
  readonly attempt: number;
  /** The header of the answer, if there was one: seconds, or a date. */
  readonly retryAfter: string | null;
  readonly nowMs: number;
  /** Uniform in [0, 1). */
  readonly random: () => number;
}

/** How long to wait before another attempt: as long as was asked for, else twice as long each time, scattered. */
export function retryDelayMs({ attempt, retryAfter, nowMs, random }: FailedAttempt): number {
  const asked = askedMs(retryAfter, nowMs);
  if (asked !== null) return Math.min(asked, LONGEST_ASKED_MS);
  const longest = Math.min(FIRST_MS * 2 ** (attempt - 1), LONGEST_MS);
  return Math.round(longest * (0.5 + random() / 2));
}

function askedMs(header: string | null, nowMs: number): number | null {
  if (header === null) return null;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - nowMs);
}
