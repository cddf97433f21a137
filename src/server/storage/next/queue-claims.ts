import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";

/** A ticket that somebody took from the queue, and what that did to its status. */
export interface QueueClaim {
  readonly ticketId: number;
  readonly userId: number;
  readonly statusBefore: number;
  readonly statusAfter: number;
}

const upsertClaim = defineStatement(`
  insert into queue_claim (ticket_id, user_id, status_before, status_after) values ($1, $2, $3, $4)
  on conflict (ticket_id) do update set user_id = $2, status_before = $3, status_after = $4`);

export async function saveQueueClaim(db: Queryable, claim: QueueClaim): Promise<void> {
  const { ticketId, userId, statusBefore, statusAfter } = claim;
  await db.query(upsertClaim, [ticketId, userId, statusBefore, statusAfter]);
}

const takeClaim = defineStatement<{ status_before: number; status_after: number }>(`
  delete from queue_claim where ticket_id = $1 and user_id = $2
  returning status_before, status_after`);

/** Ends a claim and returns it; null when that user has none of the ticket. */
export async function endQueueClaim(
  db: Queryable,
  { ticketId, userId }: Pick<QueueClaim, "ticketId" | "userId">,
): Promise<QueueClaim | null> {
  const { rows } = await db.query(takeClaim, [ticketId, userId]);
  const [row] = rows;
  if (row === undefined) return null;
  return { ticketId, userId, statusBefore: row.status_before, statusAfter: row.status_after };
}
