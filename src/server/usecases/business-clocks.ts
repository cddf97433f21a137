import { addBusinessSeconds } from "../../domain/business-time/add-business-seconds.ts";
import {
  createBusinessTimeIndex,
  type BusinessTimeIndex,
} from "../../domain/business-time/business-time-index.ts";
import { businessSeconds } from "../../domain/business-time/business-seconds.ts";
import { scheduleOfFrame } from "../../domain/business-time/schedule-of-frame.ts";
import type { BusinessClock } from "../../domain/business-clock.ts";
import type { Desk } from "../../domain/desk/desk.ts";
import type { Priority } from "../../domain/desk/priority.ts";

/** Indexes are costly to make and never change: each lives as long as the priority it is for. */
const clocksByDesk = new WeakMap<Desk, Map<Priority, BusinessClock>>();

/** The opening hours of each priority of a desk, as clocks that count only open time. */
export function businessClocks(desk: Desk): (priority: Priority) => BusinessClock {
  const clocks = clocksByDesk.get(desk) ?? new Map<Priority, BusinessClock>();
  clocksByDesk.set(desk, clocks);
  return (priority) => {
    let clock = clocks.get(priority);
    if (clock === undefined) {
      clock = businessClockOf(priority, desk.settings.baseTimeZone);
      clocks.set(priority, clock);
    }
    return clock;
  };
}

/** The opening hours of one priority, which need not be on a desk. */
export function businessClockOf(priority: Priority, timeZone: string): BusinessClock {
  const index: BusinessTimeIndex = createBusinessTimeIndex(
    scheduleOfFrame({
      week: priority.weekHours,
      breaks: priority.weekBreaks,
      holidays: priority.holidays,
      timeZone,
    }),
  );
  return {
    elapsedSeconds: (fromAt, untilAt) => businessSeconds(index, fromAt, untilAt),
    dueAt: (fromAt, seconds) => addBusinessSeconds(index, fromAt, seconds),
  };
}
