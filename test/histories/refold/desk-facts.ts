import type { Desk } from "../../../src/domain/desk/desk.ts";
import type { Priority } from "../../../src/domain/desk/priority.ts";
import type { TicketStatus } from "../../../src/domain/desk/status.ts";
import { slowBusinessClockOf, type SlowBusinessClock } from "./slow-business-clock.ts";

/** The user id that stands for nobody, and for whoever is outside the desk. */
export const NOBODY = 0;

/** When something happens, and the priority under which its times are counted. */
export interface Moment {
  readonly at: number;
  readonly priority: Priority;
  readonly frameClock: SlowBusinessClock;
}

export function momentOf(
  { priorityId }: { readonly priorityId: number },
  at: number,
  desk: Desk,
): Moment {
  return { at, priority: priorityOf(priorityId, desk), frameClock: frameClockOf(priorityId, desk) };
}

export function frameClockOf(priorityId: number, desk: Desk): SlowBusinessClock {
  const { weekHours: week, holidays } = priorityOf(priorityId, desk);
  return slowBusinessClockOf({ week, holidays }, desk.settings.baseTimeZone);
}

export function statusOf(statusId: number, desk: Desk): TicketStatus {
  const status = desk.statuses.get(statusId);
  if (status === undefined) throw new Error(`the log tells of an unknown status ${statusId}`);
  return status;
}

function priorityOf(priorityId: number, desk: Desk): Priority {
  const priority = desk.priorities.get(priorityId);
  if (priority === undefined) throw new Error(`the log tells of an unknown priority ${priorityId}`);
  return priority;
}

/** Whole minutes, never less than none. */
export function minutes(seconds: number): number {
  return Math.max(0, Math.floor(seconds / 60));
}
