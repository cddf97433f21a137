import type { EscalationLevel, EscalationReplyTemplates } from "../../../domain/desk/priority.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import { unreadable } from "./unreadable-row.ts";

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
  reply_template_ids: unknown;
}

const selectLevels = defineStatement<LevelRow>(`
  select escalation_level_id, priority_id, level, after_minutes, action, delegate_to_user_id,
         script_id, email_to, sms_to, reply_template_ids
    from escalation_level
   order by priority_id, level`);

/** Escalation levels by priority, in ascending order. */
export async function listEscalationLevels(
  db: Queryable,
): Promise<ReadonlyMap<number, readonly EscalationLevel[]>> {
  const { rows } = await db.query(selectLevels);
  const levels = new Map<number, EscalationLevel[]>();
  for (const row of rows) {
    const ofPriority = levels.get(row.priority_id) ?? [];
    levels.set(row.priority_id, [...ofPriority, levelFromRow(row)]);
  }
  return levels;
}

function levelFromRow(row: LevelRow): EscalationLevel {
  return {
    escalationLevelId: row.escalation_level_id,
    level: row.level,
    afterMinutes: row.after_minutes,
    action: row.action,
    delegateToUserId: row.delegate_to_user_id ?? 0,
    scriptId: row.script_id,
    emailTo: row.email_to,
    smsTo: row.sms_to,
    replyTemplateIds: readReplyTemplates(row),
  };
}

const noTemplates: EscalationReplyTemplates = {
  customerEmail: 0,
  userEmail: 0,
  categoryMasterEmail: 0,
  othersEmail: 0,
  customerSms: 0,
  userSms: 0,
  categoryMasterSms: 0,
  othersSms: 0,
};

/** The stored object names only the templates that are set. */
function readReplyTemplates(row: LevelRow): EscalationReplyTemplates {
  const stored = row.reply_template_ids;
  if (typeof stored === "object" && stored !== null && !Array.isArray(stored)) {
    const entries: [string, unknown][] = Object.entries(stored);
    if (entries.every(([name, id]) => Object.hasOwn(noTemplates, name) && Number.isInteger(id))) {
      return { ...noTemplates, ...stored };
    }
  }
  throw unreadable(
    { table: "escalation_level", row: row.escalation_level_id, column: "reply_template_ids" },
    stored,
    `an object with ids for any of ${Object.keys(noTemplates).join(", ")}`,
  );
}
