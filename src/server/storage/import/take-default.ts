import { priorityFlagBits } from "../../../domain/desk/priority.ts";
import { baseStatusCodes, type BaseStatus } from "../../../domain/desk/status.ts";
import { defaultStatusSettings } from "../lists/status-rows.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";

const giveUpStatus = defineStatement(`
  update ticket_status set is_default = false
   where is_default and status_id <> $1 and base_status = $2`);

const setStatus = defineStatement(
  "update ticket_status set is_default = true where status_id = $1",
);

const nameStatus = defineStatement(`
  insert into setting (name, value) values ($1, $2)
  on conflict (name) do update set value = excluded.value`);

const setPriority = defineStatement(`
  update priority
     set flags = case when priority_id = $1 then flags | $2::int else flags & ~$2::int end
   where priority_id = $1 or flags & $2::int <> 0`);

const setType = defineStatement(`
  update ticket_type set is_default = ticket_type_id = $1
   where is_default <> (ticket_type_id = $1)`);

/** Makes a status the default of its base status. */
export async function takeDefaultStatus(
  db: Queryable,
  statusId: number,
  baseStatus: BaseStatus,
): Promise<void> {
  await db.query(giveUpStatus, [statusId, baseStatusCodes[baseStatus]]);
  await db.query(setStatus, [statusId]);
  await db.query(nameStatus, [defaultStatusSettings[baseStatus], String(statusId)]);
}

/** Makes a priority the only default. */
export async function takeDefaultPriority(db: Queryable, priorityId: number): Promise<void> {
  await db.query(setPriority, [priorityId, priorityFlagBits.Default]);
}

/** Makes a type the only default. */
export async function takeDefaultType(db: Queryable, ticketTypeId: number): Promise<void> {
  await db.query(setType, [ticketTypeId]);
}
