import {
  FaultCollector,
  faultOfBits,
  faultOfName,
  faultOfNumber,
  MINUTES_MAX,
  sameFields,
  sameValue,
  SORT_ORDER_MAX,
} from "../check-fields.ts";
import type { Desk } from "../desk.ts";
import type { ListDecision, ListFaultReason } from "../list-fault.ts";
import { priorityFlagBits, priorityHasFlag, type Priority } from "../priority.ts";
import type { Holiday } from "../../business-time/schedule.ts";
import { mapWeek } from "../../business-time/schedule.ts";
import { placeAfter } from "../sort-order.ts";
import { breaksWithin } from "./opening-intervals.ts";
import { checkEscalationLevels } from "./check-escalation-levels.ts";

export type PriorityFields = Omit<Priority, "priorityId">;
export type PriorityInput = Partial<PriorityFields>;

export interface PriorityWrite {
  readonly fields: PriorityFields;
  /** The levels are others than before. */
  readonly changesLevels: boolean;
  /** It becomes the default, in place of every other. */
  readonly takesDefault: boolean;
}

const closed = { startMinute: 0, stopMinute: 0 };

/** A new priority of which nothing is known: open round the clock, without deadline or escalation. */
const blankPriority: PriorityFields = {
  name: "",
  deleted: false,
  flags: 0,
  sortOrder: 0,
  reactions: {
    Read: "None",
    ChangedOwner: "None",
    NewInfo: "Continue",
    Closed: "Stop",
    ChangedPriority: "Restart",
    New: "Restart",
  },
  deadlineMinutes: 0,
  weekHours: [closed, closed, closed, closed, closed, closed, closed],
  weekBreaks: [[], [], [], [], [], [], []],
  holidays: [],
  escalationLevels: [],
};

/** The same, last in the list. */
export function blankPriorityOn({ priorities }: Pick<Desk, "priorities">): PriorityFields {
  const live = [...priorities.values()].filter(({ deleted }) => !deleted);
  return { ...blankPriority, sortOrder: placeAfter(live) };
}

const NAME_MAX = 64;
const HOLIDAYS_MAX = 255;

export interface PrioritySave {
  /** Null for a new one. */
  readonly stored: Priority | null;
  readonly input: PriorityInput;
  readonly desk: Desk;
}

/** Decides the saving of a priority. One that is deleted comes back by being saved as not deleted. */
export function decideSavePriority(save: PrioritySave): ListDecision<PriorityWrite> {
  const { stored, input, desk } = save;
  const before = stored === null ? blankPriorityOn(desk) : fieldsOf(stored);
  const given: PriorityFields = { ...before, ...input };
  const weekHours = untilMidnight(given.weekHours);
  const fields: PriorityFields = {
    ...given,
    weekHours,
    weekBreaks: breaksWithin(weekHours, given.weekBreaks),
    holidays: eachOnce(given.holidays),
  };
  const collector = new FaultCollector<keyof PriorityFields>();
  checkFields(fields, collector);
  checkEscalationLevels(fields.escalationLevels, { stored, desk, collector });
  const becomesDeleted = fields.deleted && stored !== null && !stored.deleted;
  if (becomesDeleted) collector.add("deleted", faultOfPriorityDeletion(stored, desk));
  else if (fields.deleted && hasDefault(fields)) collector.add("flags", { code: "defaultStays" });
  if (collector.faults.length > 0) return { kind: "faulty", faults: collector.faults };
  if (stored !== null && sameFields(before, fields)) return { kind: "unchanged" };
  return {
    kind: "write",
    fields,
    changesLevels: !sameValue(before.escalationLevels, fields.escalationLevels),
    takesDefault: hasDefault(fields),
  };
}

function fieldsOf(priority: Priority): PriorityFields {
  const names = Object.keys(blankPriority) as (keyof PriorityFields)[];
  return Object.fromEntries(names.map((name) => [name, priority[name]])) as never;
}

const hasDefault = ({ flags }: PriorityFields): boolean => (flags & priorityFlagBits.Default) !== 0;

function checkFields(
  fields: PriorityFields,
  collector: FaultCollector<keyof PriorityFields>,
): void {
  collector.add("name", faultOfName(fields.name, NAME_MAX));
  collector.add("flags", faultOfBits(fields.flags, priorityFlagBits));
  collector.add("sortOrder", faultOfNumber(fields.sortOrder, 0, SORT_ORDER_MAX));
  collector.add("deadlineMinutes", faultOfNumber(fields.deadlineMinutes, 0, MINUTES_MAX));
  for (const [day, { startMinute, stopMinute }] of fields.weekHours.entries()) {
    if (stopMinute < startMinute) collector.add(["weekHours", day], { code: "stopBeforeStart" });
  }
  const length = lengthOfHolidays(fields.holidays);
  if (length > HOLIDAYS_MAX) {
    collector.add("holidays", { code: "holidaysTooLong", maxLength: HOLIDAYS_MAX, length });
  }
}

/** Length of the published text of holidays: `24/12` every year, `24/12/2026` once. */
function lengthOfHolidays(holidays: readonly Holiday[]): number {
  const texts = holidays.map(({ year }) => (year === null ? "dd/mm" : "dd/mm/yyyy"));
  return texts.join(",").length;
}

function eachOnce(holidays: readonly Holiday[]): readonly Holiday[] {
  const byText = new Map(holidays.map((holiday) => [JSON.stringify(holiday), holiday]));
  return byText.size === holidays.length ? holidays : [...byText.values()];
}

/** Why a priority cannot be deleted; null when it can. Tickets of it keep it. */
function faultOfPriorityDeletion(
  priority: Priority,
  { priorities }: Pick<Desk, "priorities">,
): ListFaultReason | null {
  const others = [...priorities.values()].filter(
    ({ priorityId, deleted }) => !deleted && priorityId !== priority.priorityId,
  );
  if (others.length === 0) return { code: "lastOfItsKind" };
  return priorityHasFlag(priority, "Default") ? { code: "defaultStays" } : null;
}

/** From when on a day that closes then counts as open until midnight. */
const LAST_MINUTE_OF_DAY = 1439;
const MINUTES_PER_DAY = 1440;

/** Whoever opens a day until its last minute means the whole of it. */
function untilMidnight(week: Priority["weekHours"]): Priority["weekHours"] {
  return mapWeek(week, ({ startMinute, stopMinute }) => ({
    startMinute,
    stopMinute: stopMinute >= LAST_MINUTE_OF_DAY ? MINUTES_PER_DAY : stopMinute,
  }));
}
