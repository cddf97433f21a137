import type { Holiday } from "../../../domain/business-time/schedule.ts";
import {
  escalationReactionCodes,
  priorityFlagBits,
  type EscalationEvent,
  type EscalationLevel,
} from "../../../domain/desk/priority.ts";
import type { PriorityWrite } from "../../../domain/desk/priority/decide-save-priority.ts";
import type { Parameter, Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";

const insertPriority = defineStatement<{ priority_id: number }>(`
  insert into priority
    (name, deleted, flags, sort_order, reaction_read, reaction_changed_owner, reaction_new_info,
     reaction_closed, reaction_changed_priority, reaction_new, deadline_minutes, week_hours, holidays,
     week_breaks)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12::jsonb, $13, $14::jsonb)
  returning priority_id`);

const updatePriority = defineStatement<{ priority_id: number }>(`
  update priority
     set name = $1, deleted = $2, flags = $3, sort_order = $4, reaction_read = $5,
         reaction_changed_owner = $6, reaction_new_info = $7, reaction_closed = $8,
         reaction_changed_priority = $9, reaction_new = $10, deadline_minutes = $11,
         week_hours = $12::jsonb, holidays = $13, week_breaks = $14::jsonb
   where priority_id = $15
  returning priority_id`);

const clearDefault = defineStatement(
  "update priority set flags = flags & ~$2::int where priority_id <> $1 and flags & $2::int <> 0",
);

const deleteLevels = defineStatement("delete from escalation_level where priority_id = $1");

/** Levels that were there before keep their ids. */
const insertLevels = defineStatement(`
  insert into escalation_level
    (escalation_level_id, priority_id, level, after_minutes, action, delegate_to_user_id, script_id,
     email_to, sms_to, reply_template_ids)
  select coalesce(nullif(id, 0),
                  nextval(pg_get_serial_sequence('escalation_level', 'escalation_level_id'))),
         $1::int, level, after_minutes, action, nullif(delegate_to, 0), script_id, email_to, sms_to,
         templates
    from jsonb_to_recordset($2::jsonb) as wished (
      id int, level smallint, after_minutes int, action int, delegate_to int, script_id int,
      email_to text, sms_to text, templates jsonb)
   order by level`);

/** Stores a priority with its levels; 0 makes a new one. Returns its id. */
export async function storePriority(
  db: Queryable,
  priorityId: number,
  { fields, changesLevels, takesDefault }: PriorityWrite,
): Promise<number> {
  const parameters = columnsOf(fields);
  const isNew = priorityId === 0;
  const { rows } = isNew
    ? await db.query(insertPriority, parameters)
    : await db.query(updatePriority, [...parameters, priorityId]);
  const id = rows[0]?.priority_id ?? priorityId;
  if (takesDefault) await db.query(clearDefault, [id, priorityFlagBits.Default]);
  if (changesLevels) {
    await db.query(deleteLevels, [id]);
    await db.query(insertLevels, [id, JSON.stringify(fields.escalationLevels.map(levelColumns))]);
  }
  return id;
}

function columnsOf(fields: PriorityWrite["fields"]): Parameter[] {
  const reaction = (event: EscalationEvent): number =>
    escalationReactionCodes[fields.reactions[event]];
  return [
    fields.name,
    fields.deleted,
    fields.flags,
    fields.sortOrder,
    reaction("Read"),
    reaction("ChangedOwner"),
    reaction("NewInfo"),
    reaction("Closed"),
    reaction("ChangedPriority"),
    reaction("New"),
    fields.deadlineMinutes,
    JSON.stringify(fields.weekHours.map((day) => [day.startMinute, day.stopMinute])),
    fields.holidays.map(holidayText),
    JSON.stringify(
      fields.weekBreaks.map((day) =>
        day.map(({ startMinute, stopMinute }) => [startMinute, stopMinute]),
      ),
    ),
  ];
}

function holidayText({ year, month, day }: Holiday): string {
  const parts = [month, day].map((part) => String(part).padStart(2, "0"));
  return [...(year === null ? [] : [String(year).padStart(4, "0")]), ...parts].join("-");
}

function levelColumns(level: EscalationLevel): Record<string, unknown> {
  const templates = Object.entries(level.replyTemplateIds).filter(([, id]) => id !== 0);
  return {
    id: level.escalationLevelId,
    level: level.level,
    after_minutes: level.afterMinutes,
    action: level.action,
    delegate_to: level.delegateToUserId,
    script_id: level.scriptId,
    email_to: level.emailTo,
    sms_to: level.smsTo,
    templates: Object.fromEntries(templates),
  };
}
