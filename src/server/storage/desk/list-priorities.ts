import type { Holiday, OpenHours, Week } from "../../../domain/business-time/schedule.ts";
import { mapWeek } from "../../../domain/business-time/schedule.ts";
import {
  escalationReactionCodes,
  type EscalationLevel,
  type EscalationReplyTemplates,
  type Priority,
} from "../../../domain/desk/priority.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import { code } from "../tickets/column-codecs.ts";

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
  week_hours: Week<readonly [startMinute: number, stopMinute: number]>;
  holidays: string[];
  deleted: boolean;
}

const selectPriorities = defineStatement<PriorityRow>(`
  select priority_id, name, flags, sort_order, reaction_read, reaction_changed_owner,
         reaction_new_info, reaction_closed, reaction_changed_priority, reaction_new,
         deadline_minutes, week_hours, holidays, deleted
    from priority
   order by sort_order, priority_id`);

interface LevelRow {
  escalation_level_id: number;
  priority_id: number;
  level: number;
  after_minutes: number;
  action: number;
  delegate_to_user_id: number | null;
  script_id: number;
  email_to: string;
  sms_to: string;
  reply_template_ids: Partial<EscalationReplyTemplates>;
}

const selectLevels = defineStatement<LevelRow>(`
  select escalation_level_id, priority_id, level, after_minutes, action, delegate_to_user_id,
         script_id, email_to, sms_to, reply_template_ids
    from escalation_level
   order by priority_id, level`);

const reaction = code(escalationReactionCodes);

/** The priorities by position, each with its escalation levels in ascending order. */
export async function listPriorities(db: Queryable): Promise<Priority[]> {
  const [priorities, levels] = await Promise.all([
    db.query(selectPriorities),
    db.query(selectLevels),
  ]);
  return priorities.rows.map((row) => ({
    priorityId: row.priority_id,
    name: row.name,
    deleted: row.deleted,
    flags: row.flags,
    sortOrder: row.sort_order,
    reactions: {
      Read: reaction.fromColumn(row.reaction_read),
      ChangedOwner: reaction.fromColumn(row.reaction_changed_owner),
      NewInfo: reaction.fromColumn(row.reaction_new_info),
      Closed: reaction.fromColumn(row.reaction_closed),
      ChangedPriority: reaction.fromColumn(row.reaction_changed_priority),
      New: reaction.fromColumn(row.reaction_new),
    },
    deadlineMinutes: row.deadline_minutes,
    weekHours: mapWeek(row.week_hours, ([startMinute, stopMinute]): OpenHours => ({
      startMinute,
      stopMinute,
    })),
    holidays: row.holidays.map(readHoliday),
    escalationLevels: levels.rows
      .filter((level) => level.priority_id === row.priority_id)
      .map(levelFromRow),
  }));
}

/** `MM-DD` every year, `YYYY-MM-DD` once. */
function readHoliday(text: string): Holiday {
  const parts = text.split("-").map(Number);
  const [day = 0, month = 0, year = null] = parts.toReversed();
  return { year, month, day };
}

function levelFromRow(row: LevelRow): EscalationLevel {
  const templates = row.reply_template_ids;
  return {
    escalationLevelId: row.escalation_level_id,
    level: row.level,
    afterMinutes: row.after_minutes,
    action: row.action,
    delegateToUserId: row.delegate_to_user_id ?? 0,
    scriptId: row.script_id,
    emailTo: row.email_to,
    smsTo: row.sms_to,
    replyTemplateIds: {
      customerEmail: templates.customerEmail ?? 0,
      userEmail: templates.userEmail ?? 0,
      categoryMasterEmail: templates.categoryMasterEmail ?? 0,
      othersEmail: templates.othersEmail ?? 0,
      customerSms: templates.customerSms ?? 0,
      userSms: templates.userSms ?? 0,
      categoryMasterSms: templates.categoryMasterSms ?? 0,
      othersSms: templates.othersSms ?? 0,
    },
  };
}
