import type { Instant } from "../../../domain/instant.ts";
import type { Draws } from "../draws.ts";
import { DAY, HOUR, isWeekend } from "./office-hours.ts";

/** When the demo data begins: `today` is midnight before `now`. */
export interface DemoTime {
  readonly today: Instant;
  readonly now: Instant;
}

const OLDEST_DAYS = 728;

/** Above 1 the desk has grown: the newer the days, the more tickets they have. */
const GROWTH = 1.6;

const WEEKEND_SHARE = 0.2;

/** When the tickets are created, ascending: over two years up to now, mostly on working days. */
export function planCreationTimes(count: number, draws: Draws, time: DemoTime): readonly Instant[] {
  return Array.from({ length: count }, (_, index) =>
    planCreationTime(draws.fork(index), time),
  ).sort((one, other) => one - other);
}

function planCreationTime(chance: Draws, { today, now }: DemoTime): Instant {
  const daysAgo = Math.floor(OLDEST_DAYS * chance.next() ** GROWTH);
  if (daysAgo === 0) return today + Math.floor((now - today) * chance.next());
  let day = today - daysAgo * DAY;
  if (isWeekend(day) && !chance.chance(WEEKEND_SHARE)) day -= 2 * DAY;
  // The sum of two draws gathers most tickets around noon.
  return day + Math.floor((6 + 6.5 * (chance.next() + chance.next())) * HOUR);
}
