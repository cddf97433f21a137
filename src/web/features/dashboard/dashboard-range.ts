import type { MessageId } from "../../texts.ts";
import type { DashboardSearch } from "./dashboard-search.ts";

/** Ranges that are chosen by one click, in days until today. */
export const usualRanges = [7, 28, 90, 365] as const;
export const DAYS_USUAL = 28;
/** Two years, of which one may be a leap year. */
const DAYS_MAX = 731;
const DAY_MS = 86_400_000;

/** First and last day, as `2026-11-28`. */
export interface Range {
  readonly from: string;
  readonly to: string;
}

/** The range that an address asks for; `today` is the day at the reader's place. */
export function rangeOf({ days, from, to }: DashboardSearch, today: string): Range {
  const last = to ?? today;
  if (from !== undefined) return { from, to: last };
  const lastDay = dayNumber(last);
  return { from: lastDay === null ? "" : dayText(lastDay - (days ?? DAYS_USUAL) + 1), to: last };
}

/** Why a range cannot be shown, told at the field where it is mended; null = it can. */
export interface RangeFault {
  readonly at: keyof Range;
  readonly reason: MessageId;
}

export function faultOf({ from, to }: Range): RangeFault | null {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  if (first === null) return { at: "from", reason: "dashboard.notADay" };
  if (last === null) return { at: "to", reason: "dashboard.notADay" };
  if (last < first) return { at: "to", reason: "dashboard.endBeforeStart" };
  if (last - first + 1 > DAYS_MAX) return { at: "from", reason: "dashboard.tooLong" };
  return null;
}

/** As many days as before, around a day that has something to show. */
export function rangeAround(day: string, { from, to }: Range): Range {
  const [first, last, shown] = [dayNumber(from), dayNumber(to), dayNumber(day)];
  if (first === null || last === null || shown === null) return { from: day, to: day };
  return shown < first
    ? { from: dayText(shown - (last - first)), to: day }
    : { from: day, to: dayText(shown + (last - first)) };
}

const two = (value: number): string => String(value).padStart(2, "0");

/** The day of an instant by the clocks of the reader. */
export function dayOf(instant: Date): string {
  const year = String(instant.getFullYear()).padStart(4, "0");
  return `${year}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`;
}

/** Counted from 1970-01-01; null = there is no such day. */
function dayNumber(text: string): number | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return null;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(time) || dayText(time / DAY_MS) !== text ? null : time / DAY_MS;
}

const dayText = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);
