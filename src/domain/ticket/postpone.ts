import { Temporal } from "temporal-polyfill";
import type { BaseStatus } from "../desk/status.ts";
import type { Instant } from "../instant.ts";

type PostponeStep =
  | { readonly hours: number }
  | { readonly days: number }
  | { readonly months: number };

const postponeSteps = {
  /** Until a time that the caller names. */
  PostponedSpecific: null,
  Postponed1Hour: { hours: 1 },
  Postponed2Hours: { hours: 2 },
  Postponed3Hours: { hours: 3 },
  Postponed4Hours: { hours: 4 },
  PostponedDay: { days: 1 },
  PostponedWeek: { days: 7 },
  PostponedMonth: { months: 1 },
} as const satisfies Record<string, PostponeStep | null>;

/** Published ways to ask for a postponed ticket together with its end; never stored. */
export type PostponePeriod = keyof typeof postponeSteps;

/** The periods that know their end by themselves. */
export type TimedPostponePeriod = Exclude<PostponePeriod, "PostponedSpecific">;

export function isPostponePeriod(value: BaseStatus | PostponePeriod): value is PostponePeriod {
  return Object.hasOwn(postponeSteps, value);
}

/** The base status that is stored for a wish: every period means Postponed. */
export function baseStatusMeant(wish: BaseStatus | PostponePeriod): BaseStatus {
  return isPostponePeriod(wish) ? "Postponed" : wish;
}

/**
 * When a ticket postponed at `now` comes back. Hours are elapsed time. Days, weeks and months are
 * counted on the calendar of `timeZone` and keep the time on the clock; a month ends at the latest
 * on the last day of the next one. A time that the clock skips becomes the end of the gap, one that
 * it shows twice the first of the two.
 */
export function postponedUntilAt(
  period: TimedPostponePeriod,
  now: Instant,
  timeZone: string,
): Instant {
  const step: PostponeStep = postponeSteps[period];
  if ("hours" in step) return now + step.hours * 3600;
  const local = Temporal.Instant.fromEpochMilliseconds(now * 1000)
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .add(step);
  return firstInstantAt(local, timeZone);
}

function firstInstantAt(local: Temporal.PlainDateTime, timeZone: string): Instant {
  const moment = local.toZonedDateTime(timeZone, { disambiguation: "earlier" });
  const skipped = !moment.toPlainDateTime().equals(local);
  // For a skipped time `moment` lies before the gap, so the next change of the clock is its end.
  const found = (skipped ? moment.getTimeZoneTransition("next") : null) ?? moment;
  return found.epochMilliseconds / 1000;
}
