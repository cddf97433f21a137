import type { Instant, OptionalInstant } from "../../../domain/instant.ts";
import { baseStatusCodes } from "../../../domain/desk/status.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import { timestampParameter } from "../value-types.ts";

/** A ticket that somebody put back, and why. */
export interface QueueSkip {
  readonly ticketId: number;
  readonly userId: number;
  readonly reason: string;
  readonly skippedAt: Instant;
}

const insertSkip = defineStatement(`
  insert into queue_skip (ticket_id, user_id, reason, skipped_at) values ($1, $2, $3, $4)`);

export async function addQueueSkip(db: Queryable, skip: QueueSkip): Promise<void> {
  const { ticketId, userId, reason, skippedAt } = skip;
  await db.query(insertSkip, [ticketId, userId, reason, timestampParameter(skippedAt)]);
}

const selectSkipped = defineStatement<{ ticket_id: number }>(`
  select distinct ticket_id from queue_skip where user_id = $1 and skipped_at > $2`);

/** The tickets that a user has put back since. */
export async function listSkippedTickets(
  db: Queryable,
  { userId, since }: { readonly userId: number; readonly since: Instant },
): Promise<number[]> {
  const { rows } = await db.query(selectSkipped, [userId, timestampParameter(since)]);
  return rows.map(({ ticket_id }) => ticket_id);
}

/** A skip with what tells who may see it. */
export interface SkipOfTicket extends QueueSkip {
  readonly title: string;
  readonly ownerId: number;
  readonly categoryId: number;
}

const selectSkips = defineStatement<{
  ticket_id: number;
  user_id: number;
  reason: string;
  skipped_at: number;
  title: string;
  owner_id: number | null;
  category_id: number;
}>(`
  select s.ticket_id, s.user_id, s.reason, s.skipped_at, t.title, t.owner_id, t.category_id
    from queue_skip s join ticket t using (ticket_id)
   order by s.skipped_at desc, s.queue_skip_id desc
   limit $1`);

/** The last ones, the newest first. */
export async function listQueueSkips(db: Queryable, limit: number): Promise<SkipOfTicket[]> {
  const { rows } = await db.query(selectSkips, [limit]);
  return rows.map((row) => ({
    ticketId: row.ticket_id,
    userId: row.user_id,
    reason: row.reason,
    skippedAt: row.skipped_at,
    title: row.title,
    ownerId: row.owner_id ?? 0,
    categoryId: row.category_id,
  }));
}

const selectNext = defineStatement<{ at: OptionalInstant }>(`
  select min(activates_at) as at
    from ticket
   where base_status = ${baseStatusCodes.Postponed} and owner_id is null
     and category_id = any ($1::int[]) and activates_at is not null`);

/** When the next ticket of nobody comes back to these categories; null = none does. */
export async function findNextPostponed(
  db: Queryable,
  categoryIds: readonly number[],
): Promise<OptionalInstant> {
  const { rows } = await db.query(selectNext, [categoryIds]);
  return rows[0]?.at ?? null;
}
