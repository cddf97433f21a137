import {
  escalationReactionCodes,
  type EscalationEvent,
  type EscalationReaction,
  type Priority,
} from "../../../domain/desk/priority.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import { listEscalationLevels } from "./list-escalation-levels.ts";
import { readHoliday, readWeekBreaks, readWeekHours } from "./read-opening-hours.ts";
import { storedNames } from "./unreadable-row.ts";

interface PriorityRow {
  priority_id: number;
  name: string;
  flags: number;
  sort_order: number;
  reaction_read: number;
  reaction_changed_owner: number;
  reaction_new_info: number;
  reaction_closed: number;
  reaction_changed_priority: number;
  reaction_new: number;
  deadline_minutes: number;
  week_hours: unknown;
  week_breaks: unknown;
  holidays: string[];
  deleted: boolean;
}

const selectPriorities = defineStatement<PriorityRow>(`
  select priority_id, name, flags, sort_order, reaction_read, reaction_changed_owner,
         reaction_new_info, reaction_closed, reaction_changed_priority, reaction_new,
         deadline_minutes, week_hours, week_breaks, holidays, deleted
    from priority
   order by sort_order, priority_id`);

/** The priorities by position, each with its escalation levels in ascending order. */
export async function listPriorities(db: Queryable): Promise<Priority[]> {
  const [{ rows }, levels] = await Promise.all([
    db.query(selectPriorities),
    listEscalationLevels(db),
  ]);
  return rows.map((row) => ({
    priorityId: row.priority_id,
    name: row.name,
    deleted: row.deleted,
    flags: row.flags,
    sortOrder: row.sort_order,
    reactions: readReactions(row),
    deadlineMinutes: row.deadline_minutes,
    weekHours: readWeekHours(row.week_hours, row.priority_id),
    weekBreaks: readWeekBreaks(row.week_breaks, row.priority_id),
    holidays: row.holidays.map((text) => readHoliday(text, row.priority_id)),
    escalationLevels: levels.get(row.priority_id) ?? [],
  }));
}

const readReaction = storedNames("priority", escalationReactionCodes);

function readReactions(row: PriorityRow): Record<EscalationEvent, EscalationReaction> {
  const reactionTo = (
    column: Extract<keyof PriorityRow, `reaction_${string}`>,
  ): EscalationReaction => readReaction(column, row[column], row.priority_id);
  return {
    Read: reactionTo("reaction_read"),
    ChangedOwner: reactionTo("reaction_changed_owner"),
    NewInfo: reactionTo("reaction_new_info"),
    Closed: reactionTo("reaction_closed"),
    ChangedPriority: reactionTo("reaction_changed_priority"),
    New: reactionTo("reaction_new"),
  };
}
