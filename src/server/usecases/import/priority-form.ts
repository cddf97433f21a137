import type { Holiday } from "../../../domain/business-time/schedule.ts";
import {
  escalationReactionCodes,
  priorityFlagBits,
  type EscalationEvent,
  type EscalationLevel,
} from "../../../domain/desk/priority.ts";
import { storeImportedLevels, type ImportedLevel } from "../../storage/import/imported-levels.ts";
import { reserveIds } from "../../storage/import/reserve-ids.ts";
import { takeDefaultPriority } from "../../storage/import/take-default.ts";
import type { ImportRun } from "./import-run.ts";
import { localTemplateId, type RecordForm } from "./record-form.ts";

/** With its levels. */
export const priorityForm: RecordForm<"priority"> = {
  kind: "priority",
  sourceId: ({ priorityId }) => priorityId,
  traits: ({ name }) => ({ name }),
  row(priority) {
    const reaction = (event: EscalationEvent) => escalationReactionCodes[priority.reactions[event]];
    return {
      name: priority.name,
      deleted: priority.deleted,
      flags: priority.flags & ~priorityFlagBits.Default,
      sort_order: priority.sortOrder,
      reaction_read: reaction("Read"),
      reaction_changed_owner: reaction("ChangedOwner"),
      reaction_new_info: reaction("NewInfo"),
      reaction_closed: reaction("Closed"),
      reaction_changed_priority: reaction("ChangedPriority"),
      reaction_new: reaction("New"),
      deadline_minutes: priority.deadlineMinutes,
      week_hours: priority.weekHours.map((day) => [day.startMinute, day.stopMinute]),
      holidays: priority.holidays.map(holidayText),
    };
  },
  async after(tx, { record, localId, run, takesDefault }) {
    const isDefault = (record.flags & priorityFlagBits.Default) !== 0;
    if (takesDefault && isDefault) await takeDefaultPriority(tx, localId);
    const ids = record.escalationLevels.map(({ escalationLevelId }) => escalationLevelId);
    await reserveIds(tx, "level", Math.max(0, ...ids));
    const levels = record.escalationLevels.map((level) => levelRow(level, run));
    await storeImportedLevels(tx, localId, levels);
  },
};

function holidayText({ year, month, day }: Holiday): string {
  const parts = [month, day].map((part) => String(part).padStart(2, "0"));
  return [...(year === null ? [] : [String(year).padStart(4, "0")]), ...parts].join("-");
}

function levelRow(level: EscalationLevel, run: ImportRun): ImportedLevel {
  const templates = Object.entries(level.replyTemplateIds)
    .map(([name, id]) => [name, localTemplateId(id)] as const)
    .filter(([, id]) => id !== 0);
  return {
    id: level.escalationLevelId,
    level: level.level,
    after_minutes: level.afterMinutes,
    action: level.action,
    delegate_to: run.find("user", level.delegateToUserId) ?? 0,
    script_id: level.scriptId,
    email_to: level.emailTo,
    sms_to: level.smsTo,
    templates: Object.fromEntries(templates),
  };
}
