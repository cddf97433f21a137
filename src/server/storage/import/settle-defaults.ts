import { defaultStatusSettings } from "../lists/status-rows.ts";
import { baseStatusCodes, type BaseStatus } from "../../../domain/desk/status.ts";
import { priorityFlagBits } from "../../../domain/desk/priority.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";

const giveUpStatus = defineStatement(`
  update ticket_status set is_default = false
   where is_default and status_id <> $1 and base_status = $2`);

const nameDefault = defineStatement(`
  insert into setting (name, value) values ($1, $2)
  on conflict (name) do update set value = excluded.value`);

const giveUpPriority = defineStatement(`
  update priority set flags = flags & ~$2::int where priority_id <> $1 and flags & $2::int <> 0`);

const giveUpType = defineStatement(
  "update ticket_type set is_default = false where is_default and ticket_type_id <> $1",
);

/** Makes room for a status that will be the default of its base status; 0 = it has no id yet. */
export async function giveUpDefaultStatus(
  db: Queryable,
  statusId: number,
  baseStatus: BaseStatus,
): Promise<void> {
  await db.query(giveUpStatus, [statusId, baseStatusCodes[baseStatus]]);
}

/** Names a status that is the default of its base status. */
export async function nameDefaultStatus(
  db: Queryable,
  statusId: number,
  baseStatus: BaseStatus,
): Promise<void> {
  await db.query(nameDefault, [defaultStatusSettings[baseStatus], String(statusId)]);
}

/** Makes a priority the only default. */
export async function leaveDefaultToPriority(db: Queryable, priorityId: number): Promise<void> {
  await db.query(giveUpPriority, [priorityId, priorityFlagBits.Default]);
}

/** Makes a type the only default. */
export async function leaveDefaultToType(db: Queryable, ticketTypeId: number): Promise<void> {
  await db.query(giveUpType, [ticketTypeId]);
}
