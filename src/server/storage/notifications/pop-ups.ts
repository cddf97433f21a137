import type { Instant } from "../../../domain/instant.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import { timestampParameter } from "../value-types.ts";

interface PopUpRow {
  pop_up_id: number;
  notification: number;
  ticket_id: number | null;
  webhook_id: number | null;
  caused_by_id: number | null;
  custom_text: string;
  custom_url: string;
  created_at: Instant;
  expires_at: Instant;
}

/** A pop-up as it waits for its user. References are ids, 0 = none. */
export interface StoredPopUp {
  readonly popUpId: number;
  /** Published bit of the event. */
  readonly notification: number;
  readonly ticketId: number;
  readonly webhookId: number;
  /** 0 = the desk itself. */
  readonly causedById: number;
  readonly text: string;
  readonly url: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
}

const selectPopUps = defineStatement<PopUpRow>(`
  select pop_up_id, notification, ticket_id, webhook_id, caused_by_id, custom_text, custom_url,
         created_at, expires_at
    from pop_up
   where user_id = $1 and expires_at > $2::timestamptz
   order by pop_up_id desc`);

const deletePopUps = defineStatement(
  "delete from pop_up where user_id = $1 and pop_up_id = any ($2::int[])",
);

const deleteOfTicket = defineStatement("delete from pop_up where user_id = $1 and ticket_id = $2");

const selectExpired = defineStatement(
  "select 1 from pop_up where expires_at <= $1::timestamptz limit 1",
);

const deleteExpired = defineStatement(`
  delete from pop_up
   where pop_up_id in (select pop_up_id from pop_up
                        where expires_at <= $1::timestamptz
                        order by expires_at
                        limit $2
                          for update skip locked)`);

/** What has not expired, the newest first. */
export async function listPopUps(
  db: Queryable,
  userId: number,
  now: Instant,
): Promise<StoredPopUp[]> {
  const { rows } = await db.query(selectPopUps, [userId, timestampParameter(now)]);
  return rows.map((row) => ({
    popUpId: row.pop_up_id,
    notification: row.notification,
    ticketId: row.ticket_id ?? 0,
    webhookId: row.webhook_id ?? 0,
    causedById: row.caused_by_id ?? 0,
    text: row.custom_text,
    url: row.custom_url,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  }));
}

/** Removes those of the pop-ups that are the user's; returns how many they were. */
export async function removePopUps(
  db: Queryable,
  userId: number,
  popUpIds: readonly number[],
): Promise<number> {
  const { rowCount } = await db.query(deletePopUps, [userId, popUpIds]);
  return rowCount;
}

/** Removes what a user was told of a ticket. */
export async function removePopUpsOfTicket(
  db: Queryable,
  userId: number,
  ticketId: number,
): Promise<void> {
  await db.query(deleteOfTicket, [userId, ticketId]);
}

/** True when a pop-up has expired by then. */
export async function hasExpiredPopUp(db: Queryable, until: Instant): Promise<boolean> {
  const { rowCount } = await db.query(selectExpired, [timestampParameter(until)]);
  return rowCount > 0;
}

/** Removes pop-ups that have expired by then, `limit` at most; returns how many are gone. */
export async function removeExpiredPopUps(
  db: Queryable,
  { until, limit }: { readonly until: Instant; readonly limit: number },
): Promise<number> {
  const { rowCount } = await db.query(deleteExpired, [timestampParameter(until), limit]);
  return rowCount;
}
