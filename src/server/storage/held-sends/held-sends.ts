import type { HeldMode, HeldSend } from "../../../domain/held-sends/held-send.ts";
import type { SendEffect } from "../../../domain/held-sends/send-effect.ts";
import type { Instant, OptionalInstant } from "../../../domain/instant.ts";
import type { DraftContent } from "../../../domain/live/draft.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import { timestampParameter } from "../value-types.ts";

/** How far the side tables of a ticket had got; what comes behind belongs to what happened since. */
export interface SideMarks {
  readonly outboxId: number;
  readonly popUpId: number;
  readonly stayId: number;
}

const selectMarks = defineStatement<{ outbox_id: number; pop_up_id: number; stay_id: number }>(`
  select coalesce((select max(outbox_id) from outbox where ticket_id = $1), 0) as outbox_id,
         coalesce((select max(pop_up_id) from pop_up where ticket_id = $1), 0) as pop_up_id,
         coalesce((select max(history_id) from ticket_status_history where ticket_id = $1), 0)
           as stay_id`);

/** The ticket is locked: nobody else adds to its side tables until the transaction ends. */
export async function readSideMarks(db: Queryable, ticketId: number): Promise<SideMarks> {
  const { rows } = await db.query(selectMarks, [ticketId]);
  const [row] = rows;
  if (row === undefined) throw new Error("a statement without a table has one row");
  return { outboxId: row.outbox_id, popUpId: row.pop_up_id, stayId: row.stay_id };
}

/** A sending whose message and ticket are stored already. */
export interface NewHeldSend extends Omit<HeldSend, "heldSendId" | "calledBackAt"> {
  readonly createdAt: Instant;
  readonly marks: SideMarks;
  /** Category whose counter of automatic assignments went up with it; 0 = none. */
  readonly countedIn: number;
}

const insertHeldSend = defineStatement<{ held_send_id: number }>(`
  with held_back as (
    update outbox set due_at = $6::timestamptz
     where ticket_id = $1 and outbox_id > $9
    returning outbox_id
  )
  insert into held_send (ticket_id, message_id, user_id, mode, created_at, send_at, draft, effect,
                         outbox_ids, pop_up_ids, stay_ids, counted_category_id)
  values ($1, $2, $3, $4, $5, $6::timestamptz, $7, $8,
          array(select outbox_id from held_back order by 1),
          array(select pop_up_id from pop_up where ticket_id = $1 and pop_up_id > $10 order by 1),
          array(select history_id from ticket_status_history
                 where ticket_id = $1 and history_id > $11 order by 1),
          $12)
  returning held_send_id`);

/** Keeps what came of a sending, and keeps all of it in the outbox until it leaves. */
export async function storeHeldSend(db: Queryable, held: NewHeldSend): Promise<number> {
  const { rows } = await db.query(insertHeldSend, [
    held.ticketId,
    held.messageId,
    held.userId,
    held.mode,
    timestampParameter(held.createdAt),
    timestampParameter(held.sendAt),
    JSON.stringify(held.draft),
    JSON.stringify(held.effect),
    held.marks.outboxId,
    held.marks.popUpId,
    held.marks.stayId,
    held.countedIn === 0 ? null : held.countedIn,
  ]);
  return rows[0]?.held_send_id ?? 0;
}

interface HeldSendRow {
  held_send_id: number;
  ticket_id: number;
  message_id: number | null;
  user_id: number;
  mode: HeldMode;
  send_at: Instant;
  called_back_at: OptionalInstant;
  draft: DraftContent;
  effect: SendEffect;
}

const selectHeldSend = defineStatement<HeldSendRow>(`
  select held_send_id, ticket_id, message_id, user_id, mode, send_at, called_back_at, draft, effect
    from held_send
   where held_send_id = $1 and user_id = $2`);

/** Null when that user holds no such sending. Whoever changes one has locked its ticket. */
export async function findHeldSend(
  db: Queryable,
  { heldSendId, userId }: Pick<HeldSend, "heldSendId" | "userId">,
): Promise<HeldSend | null> {
  const { rows } = await db.query(selectHeldSend, [heldSendId, userId]);
  const [row] = rows;
  return row === undefined ? null : heldSendOf(row);
}

const selectHeld = defineStatement<HeldSendRow>(`
  select held_send_id, ticket_id, message_id, user_id, mode, send_at, called_back_at, draft, effect
    from held_send
   where user_id = $1 and send_at > $2 and called_back_at is null
   order by send_at, held_send_id`);

/** What a user can still call back, the first to leave first. */
export async function listHeldSends(
  db: Queryable,
  { userId, now }: { readonly userId: number; readonly now: Instant },
): Promise<readonly HeldSend[]> {
  const { rows } = await db.query(selectHeld, [userId, timestampParameter(now)]);
  return rows.map(heldSendOf);
}

function heldSendOf(row: HeldSendRow): HeldSend {
  return {
    heldSendId: row.held_send_id,
    ticketId: row.ticket_id,
    messageId: row.message_id ?? 0,
    userId: row.user_id,
    mode: row.mode,
    sendAt: row.send_at,
    calledBackAt: row.called_back_at,
    draft: row.draft,
    effect: row.effect,
  };
}

const hasOld = defineStatement<{ found: boolean }>(`
  select exists (select from held_send where send_at <= $1) as found`);

export async function hasHeldSendUntil(db: Queryable, until: Instant): Promise<boolean> {
  const { rows } = await db.query(hasOld, [timestampParameter(until)]);
  return rows[0]?.found === true;
}

const deleteOld = defineStatement(`
  delete from held_send
   where held_send_id in (
           select held_send_id from held_send where send_at <= $1 order by send_at limit $2)`);

/** Returns how many there were. */
export async function removeHeldSendsUntil(
  db: Queryable,
  { until, limit }: { readonly until: Instant; readonly limit: number },
): Promise<number> {
  return (await db.query(deleteOld, [timestampParameter(until), limit])).rowCount;
}
