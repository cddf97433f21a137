import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";

const deleteLevels = defineStatement("delete from escalation_level where priority_id = $1");

/** Levels keep their ids where nobody else has them. */
const insertLevels = defineStatement(`
  insert into escalation_level
    (escalation_level_id, priority_id, level, after_minutes, action, delegate_to_user_id, script_id,
     email_to, sms_to, reply_template_ids)
  select case when exists (select from escalation_level where escalation_level_id = wished.id)
              then nextval(pg_get_serial_sequence('escalation_level', 'escalation_level_id'))
              else wished.id end,
         $1::int, level, after_minutes, action, nullif(delegate_to, 0), script_id, email_to, sms_to,
         templates
    from jsonb_to_recordset($2::jsonb) as wished (
      id int, level smallint, after_minutes int, action int, delegate_to int, script_id int,
      email_to text, sms_to text, templates jsonb)
   order by level`);

/** An escalation level as it is to be stored, with ids of this desk. */
export interface ImportedLevel {
  readonly id: number;
  readonly level: number;
  readonly after_minutes: number;
  readonly action: number;
  readonly delegate_to: number;
  readonly script_id: number;
  readonly email_to: string;
  readonly sms_to: string;
  /** Templates that are set, by recipient and channel. */
  readonly templates: Readonly<Record<string, number>>;
}

/** Replaces the levels of a priority. */
export async function storeImportedLevels(
  db: Queryable,
  priorityId: number,
  levels: readonly ImportedLevel[],
): Promise<void> {
  await db.query(deleteLevels, [priorityId]);
  if (levels.length > 0) await db.query(insertLevels, [priorityId, JSON.stringify(levels)]);
}
