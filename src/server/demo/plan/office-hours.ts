import type { Instant } from "../../../domain/instant.ts";
import type { Draws } from "../draws.ts";

export const MINUTE = 60;
export const HOUR = 3600;
export const DAY = 86_400;

const OPENS = 7.5 * HOUR;
const CLOSES = 16.5 * HOUR;
const WAKES = 6 * HOUR;
const SLEEPS = 22 * HOUR;

/** 0 = Monday. The epoch began on a Thursday. */
function weekdayOf(at: Instant): number {
  return (Math.floor(at / DAY) + 3) % 7;
}

export function isWeekend(at: Instant): boolean {
  return weekdayOf(at) >= 5;
}

/** The moment itself if somebody is at work then, else one early on the next working day. */
export function nextOfficeMoment(at: Instant, draws: Draws): Instant {
  const secondOfDay = at % DAY;
  if (!isWeekend(at) && secondOfDay >= OPENS && secondOfDay < CLOSES) return at;
  let day = at - secondOfDay;
  if (secondOfDay >= CLOSES) day += DAY;
  while (isWeekend(day)) day += DAY;
  return day + OPENS + draws.whole(2, 95) * MINUTE + draws.whole(0, 59);
}

/** The moment itself by day and in the evening, else one in the next morning. */
export function nextWakingMoment(at: Instant, draws: Draws): Instant {
  const secondOfDay = at % DAY;
  if (secondOfDay >= WAKES && secondOfDay < SLEEPS) return at;
  const day = at - secondOfDay + (secondOfDay >= SLEEPS ? DAY : 0);
  return day + WAKES + draws.whole(10, 180) * MINUTE + draws.whole(0, 59);
}
