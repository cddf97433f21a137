import {
  baseStatusCodes,
  timeCounterCodes,
  type TicketStatus,
} from "../../../domain/desk/status.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import { storedNames } from "./unreadable-row.ts";

interface StatusRow {
  status_id: number;
  name: string;
  base_status: number;
  time_counter: number;
  no_email_reopen: boolean;
  is_default: boolean;
  used_in_queue: boolean;
  sort_order: number;
  deleted: boolean;
}

const selectStatuses = defineStatement<StatusRow>(`
  select status_id, name, base_status, time_counter, no_email_reopen, is_default, used_in_queue,
         sort_order, deleted
    from ticket_status
   order by sort_order, status_id`);

const readBaseStatus = storedNames("ticket_status", baseStatusCodes);
const readTimeCounter = storedNames("ticket_status", timeCounterCodes);

export async function listStatuses(db: Queryable): Promise<TicketStatus[]> {
  const { rows } = await db.query(selectStatuses);
  return rows.map((row) => ({
    statusId: row.status_id,
    name: row.name,
    baseStatus: readBaseStatus("base_status", row.base_status, row.status_id),
    timeCounter: readTimeCounter("time_counter", row.time_counter, row.status_id),
    noEmailReopen: row.no_email_reopen,
    isDefault: row.is_default,
    usedInQueue: row.used_in_queue,
    sortOrder: row.sort_order,
    deleted: row.deleted,
  }));
}
