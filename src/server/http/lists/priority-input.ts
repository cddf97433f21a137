import type { TicketPriorityEntity } from "../../../contract/carriers/ticket-priority-entity.ts";
import type { Input } from "../../../contract/input.ts";
import type { OpenHours, Week } from "../../../domain/business-time/schedule.ts";
import { mapWeek } from "../../../domain/business-time/schedule.ts";
import type { Priority } from "../../../domain/desk/priority.ts";
import {
  blankPriorityOn,
  type PriorityInput,
} from "../../../domain/desk/priority/decide-save-priority.ts";
import { levelsOfBody } from "./escalation-level-input.ts";
import { given, nameGiven } from "./given.ts";
import type { InputReading } from "./save-row.ts";

type PriorityBody = Input<typeof TicketPriorityEntity>;

/** What a request body asks a priority to be. Absent and null members stay as they are. */
export function priorityInputOf(
  body: PriorityBody,
  reading: InputReading<Priority>,
): PriorityInput {
  const { stored, desk, language } = reading;
  const before = stored ?? blankPriorityOn(desk);
  const { reactions } = before;
  return given<PriorityInput>({
    name: nameGiven(body.Name, stored?.name, language),
    deleted: isUnknown(body.Status) ? undefined : body.Status === "Deleted",
    flags: body.Flags ?? undefined,
    sortOrder: stored === null && body.SortOrder === 0 ? undefined : (body.SortOrder ?? undefined),
    reactions: {
      Read: body.TicketRead ?? reactions.Read,
      ChangedOwner: body.ChangedOwner ?? reactions.ChangedOwner,
      NewInfo: body.TicketNewinfo ?? reactions.NewInfo,
      Closed: body.TicketClosed ?? reactions.Closed,
      ChangedPriority: body.TicketChangedPriority ?? reactions.ChangedPriority,
      New: body.TicketNew ?? reactions.New,
    },
    deadlineMinutes: body.Deadline ?? undefined,
    weekHours: weekOf(body, before.weekHours),
    holidays: body.NonDates ?? undefined,
    escalationLevels: levelsOfBody(body.EscalationLevels, reading),
  });
}

function isUnknown(status: PriorityBody["Status"]): boolean {
  return status === null || status === undefined || status === "Unknown";
}

const dayMembers = [
  ["MonStart", "MonStop"],
  ["TueStart", "TueStop"],
  ["WedStart", "WedStop"],
  ["ThuStart", "ThuStop"],
  ["FriStart", "FriStop"],
  ["SatStart", "SatStop"],
  ["SunStart", "SunStop"],
] as const;

/** Seconds of a minute that has begun do not count. */
function weekOf(body: PriorityBody, before: Week<OpenHours>): Week<OpenHours> {
  let day = -1;
  return mapWeek(before, ({ startMinute, stopMinute }) => {
    day += 1;
    const [start, stop] = dayMembers[day] ?? dayMembers[0];
    return {
      startMinute: minuteOf(body[start]) ?? startMinute,
      stopMinute: minuteOf(body[stop]) ?? stopMinute,
    };
  });
}

function minuteOf(seconds: number | null | undefined): number | undefined {
  return typeof seconds === "number" ? Math.floor(seconds / 60) : undefined;
}
