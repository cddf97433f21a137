import type { Clocks } from "../archive/condition/filter-reading.ts";
import { startOfPeriod, type PeriodUnit } from "../archive/condition/periods.ts";
import { formatEpochDay } from "../business-time/civil-date.ts";
import type { TimeBin } from "./planned-chart.ts";

const SECONDS_PER_DAY = 86_400;
/** Beyond that many days, weeks and then months are told. */
const DAYS_BY_DAY = 62;
const DAYS_BY_WEEK = 371;

/** Days from the first to the last one, counted from 1970-01-01; the last one belongs to it. */
export interface DayRange {
  readonly firstDay: number;
  readonly lastDay: number;
}

/** When a day begins by the clocks of whoever asks. */
export function startOfDay(epochDay: number, clocks: Clocks): number {
  return clocks.instantAt(epochDay * SECONDS_PER_DAY);
}

/** The day on which an instant is by the clocks of whoever asks. */
export function dayAt(instant: number, clocks: Clocks): number {
  return Math.floor(clocks.wallAt(instant) / SECONDS_PER_DAY);
}

/** The range in days, weeks or months, by its length. The first and the last bin end where the range does. */
export function timeBins({ firstDay, lastDay }: DayRange, clocks: Clocks): readonly TimeBin[] {
  const unit = unitFor(lastDay - firstDay + 1);
  const bins: TimeBin[] = [];
  for (let day = firstDay; day <= lastDay;) {
    const next = Math.min(startOfPeriod(day, unit, 1), lastDay + 1);
    bins.push({
      label: formatEpochDay(day),
      from: startOfDay(day, clocks),
      until: startOfDay(next, clocks),
    });
    day = next;
  }
  return bins;
}

function unitFor(days: number): PeriodUnit {
  if (days <= DAYS_BY_DAY) return "day";
  return days <= DAYS_BY_WEEK ? "week" : "month";
}
