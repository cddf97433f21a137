import { baseStatusCodes } from "../../../domain/desk/status.ts";
import type { Instant } from "../../../domain/instant.ts";
import type { OutboxMessage } from "../../../domain/jobs/outbox-message.ts";
import { messagesParameter, queueMessages } from "../outbox/queue-messages.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import type { Transaction } from "../transaction.ts";
import { timestampParameter } from "../value-types.ts";

const selectReminded = defineStatement<{ user_id: number }>(
  "select user_id from user_reminder where day = $1::date",
);

const claimReminder = defineStatement<{ user_id: number }>(`
  insert into user_reminder (user_id, day) values ($1, $2::date)
  on conflict do nothing
  returning user_id`);

/** Settled days are remembered for a month: longer than any clock is put back by mistake. */
const forgetOldDays = defineStatement(
  "delete from user_reminder where user_id = $1 and day < $2::date - 31",
);

const selectStale = defineStatement<{ ticket_id: number }>(`
  select ticket_id
    from ticket
   where owner_id = $1 and base_status = ${baseStatusCodes.Active}
     and greatest(created_at, read_by_owner_at) < $2::timestamptz
   order by created_at, ticket_id`);

const insertReminder = defineStatement(queueMessages("$1", "$2::timestamptz"));

/** The users whose reminder for that day is settled. */
export async function listReminded(db: Queryable, day: string): Promise<Set<number>> {
  const { rows } = await db.query(selectReminded, [day]);
  return new Set(rows.map((row) => row.user_id));
}

export interface ReminderClaim {
  readonly userId: number;
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** Tickets neither created nor read by their owner since then count as waiting. */
  readonly staleBefore: Instant;
}

/**
 * Settles a user's reminder for one day and returns the active tickets to list, oldest first. Null when
 * it has been settled already; a call that is about to do so is waited for.
 */
export async function claimUserReminder(
  tx: Transaction,
  { userId, day, staleBefore }: ReminderClaim,
): Promise<number[] | null> {
  const [claimed, stale] = await Promise.all([
    tx.query(claimReminder, [userId, day]),
    tx.query(selectStale, [userId, timestampParameter(staleBefore)]),
    tx.query(forgetOldDays, [userId, day]),
  ]);
  return claimed.rowCount === 0 ? null : stale.rows.map((row) => row.ticket_id);
}

/** Stores a reminder in the outbox and commits it together with the claim. */
export async function commitReminder(
  tx: Transaction,
  message: OutboxMessage,
  createdAt: Instant,
): Promise<void> {
  await tx.commitWith(insertReminder, [
    messagesParameter([message]),
    timestampParameter(createdAt),
  ]);
}
