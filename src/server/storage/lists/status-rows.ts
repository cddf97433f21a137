import { baseStatusCodes, timeCounterCodes, type BaseStatus } from "../../../domain/desk/status.ts";
import type { StatusWrite } from "../../../domain/desk/status/decide-save-status.ts";
import type { Parameter, Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";

/** The setting that names the default row of a base status. */
export const defaultStatusSettings: Readonly<Record<BaseStatus, string>> = {
  Active: "DefaultTicketStatusOpen",
  Closed: "DefaultTicketStatusClosed",
  Postponed: "DefaultTicketStatusInactive",
  Deleted: "DefaultTicketStatusDeleted",
  Merged: "DefaultTicketStatusConnected",
  Spam: "DefaultTicketStatusSpam",
};

/** A new row comes last. */
const insertStatus = defineStatement<{ status_id: number }>(`
  insert into ticket_status
    (name, base_status, time_counter, no_email_reopen, used_in_queue, sort_order)
  select $1::text, $2::smallint, $3::smallint, $4::boolean, $5::boolean,
         coalesce(max(sort_order), 0) + 1
    from ticket_status
  returning status_id`);

const updateStatus = defineStatement<{ status_id: number }>(`
  update ticket_status
     set name = $1, base_status = $2, time_counter = $3, no_email_reopen = $4, used_in_queue = $5
   where status_id = $6
  returning status_id`);

const clearDefault = defineStatement(
  "update ticket_status set is_default = false where base_status = $1 and is_default",
);
const setDefault = defineStatement(
  "update ticket_status set is_default = true where status_id = $1",
);
const setSetting = defineStatement(`
  insert into setting (name, value) values ($1, $2)
  on conflict (name) do update set value = excluded.value`);

/** Stores a status, as the default of its base status where it becomes that; 0 makes a new one. */
export async function storeStatus(
  db: Queryable,
  statusId: number,
  { fields, takesDefault }: StatusWrite,
): Promise<number> {
  const baseStatus = baseStatusCodes[fields.baseStatus];
  const parameters: Parameter[] = [
    fields.name,
    baseStatus,
    timeCounterCodes[fields.timeCounter],
    fields.noEmailReopen,
    fields.usedInQueue,
  ];
  const isNew = statusId === 0;
  const { rows } = isNew
    ? await db.query(insertStatus, parameters)
    : await db.query(updateStatus, [...parameters, statusId]);
  const id = rows[0]?.status_id ?? statusId;
  if (takesDefault) {
    await db.query(clearDefault, [baseStatus]);
    await db.query(setDefault, [id]);
    await db.query(setSetting, [defaultStatusSettings[fields.baseStatus], String(id)]);
  }
  return id;
}

const markDeleted = defineStatement(
  "update ticket_status set deleted = true where status_id = $1 and not deleted",
);

/** Marks a status as deleted: nothing offers it any more, and history still has its name. */
export async function markStatusDeleted(db: Queryable, statusId: number): Promise<void> {
  await db.query(markDeleted, [statusId]);
}

const replaced = [
  "update category set default_ticket_status_id = $2 where default_ticket_status_id = $1",
  "update category set default_message_status_id = $2 where default_message_status_id = $1",
  "update ticket_type set default_status_id = $2 where default_status_id = $1",
  `update ticket_type
      set available_status_ids = array_replace(array_remove(available_status_ids, $2), $1, $2)
    where $1 = any(available_status_ids)`,
  `update app_user set default_status_new_ticket_id = $2 where default_status_new_ticket_id = $1`,
  `update app_user set default_status_add_message_id = $2 where default_status_add_message_id = $1`,
  `update setting set value = $2::int::text
    where name = 'DefaultStatusWhenTakingOwnership' and value = $1::int::text`,
].map((sql) => defineStatement(sql));

/** Whatever names a status as a start for tickets names another one. */
export async function replaceStatusReferences(
  db: Queryable,
  fromId: number,
  toId: number,
): Promise<void> {
  for (const statement of replaced) await db.query(statement, [fromId, toId]);
}
