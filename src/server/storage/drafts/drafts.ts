import type { Instant } from "../../../domain/instant.ts";
import type { Draft, DraftContent, DraftMode } from "../../../domain/live/draft.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import { timestampParameter } from "../value-types.ts";

interface DraftRow {
  ticket_id: number;
  mode: DraftMode;
  content: DraftContent;
  saved_at: Instant;
}

/** A draft about a ticket that was merged belongs to the one that the ticket lives on in. */
const following = `
  select coalesce(t.merged_into_ticket_id, d.ticket_id) as ticket_id, d.mode, d.content, d.saved_at
    from draft d left join ticket t on t.ticket_id = d.ticket_id
   where d.user_id = $1`;

const selectDrafts = defineStatement<DraftRow>(`${following} order by d.saved_at desc`);

const selectDraft = defineStatement<DraftRow>(`${following}
     and coalesce(t.merged_into_ticket_id, d.ticket_id) = $2 and d.mode = $3
   order by d.ticket_id = $2 desc, d.saved_at desc
   limit 1`);

const upsertDraft = defineStatement(`
  insert into draft (user_id, ticket_id, mode, content, saved_at)
  values ($1, $2, $3, $4, $5)
  on conflict (user_id, ticket_id, mode)
  do update set content = excluded.content, saved_at = excluded.saved_at`);

const insertDraft = defineStatement(`
  insert into draft (user_id, ticket_id, mode, content, saved_at)
  values ($1, $2, $3, $4, $5)
  on conflict (user_id, ticket_id, mode) do nothing`);

const deleteDraft = defineStatement(`
  delete from draft d
   where d.user_id = $1 and d.mode = $3
     and (d.ticket_id = $2
          or d.ticket_id in (select ticket_id from ticket where merged_into_ticket_id = $2))`);

/** Everything that a user has begun, the newest first. */
export async function listDrafts(db: Queryable, userId: number): Promise<readonly Draft[]> {
  const { rows } = await db.query(selectDrafts, [userId]);
  return rows.map(draftOf);
}

export interface DraftKey {
  readonly userId: number;
  readonly ticketId: number;
  readonly mode: DraftMode;
}

export async function findDraft(db: Queryable, key: DraftKey): Promise<Draft | null> {
  const { rows } = await db.query(selectDraft, [key.userId, key.ticketId, key.mode]);
  return rows[0] === undefined ? null : draftOf(rows[0]);
}

export async function storeDraft(
  db: Queryable,
  { userId, ticketId, mode }: DraftKey,
  { content, savedAt }: { readonly content: DraftContent; readonly savedAt: Instant },
): Promise<void> {
  const at = timestampParameter(savedAt);
  await db.query(upsertDraft, [userId, ticketId, mode, JSON.stringify(content), at]);
}

/** Keeps a draft unless another was begun in its place. */
export async function restoreDraft(
  db: Queryable,
  { userId, ticketId, mode }: DraftKey,
  { content, savedAt }: { readonly content: DraftContent; readonly savedAt: Instant },
): Promise<void> {
  const at = timestampParameter(savedAt);
  await db.query(insertDraft, [userId, ticketId, mode, JSON.stringify(content), at]);
}

/** False when there was none. */
export async function removeDraft(db: Queryable, key: DraftKey): Promise<boolean> {
  const { rowCount } = await db.query(deleteDraft, [key.userId, key.ticketId, key.mode]);
  return rowCount > 0;
}

function draftOf({ ticket_id: ticketId, mode, content, saved_at: savedAt }: DraftRow): Draft {
  return { ...content, ticketId, mode, savedAt };
}
