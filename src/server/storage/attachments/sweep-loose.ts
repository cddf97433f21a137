import type { Instant } from "../../../domain/instant.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import type { Transaction } from "../transaction.ts";
import { timestampParameter } from "../value-types.ts";

/** A place among what is loose, the longest first; the time is only to be handed back. */
export interface LoosePosition {
  readonly id: number;
  readonly dueAt: string;
}

export interface LooseSearch {
  /** What has been loose since then or longer. */
  readonly until: Instant;
  readonly after: LoosePosition | null;
  readonly limit: number;
}

const listStatement = (table: "attachment" | "blob") =>
  defineStatement<{ id: number; due_at: string }>(`
    select ${table}_id as id, loose_since::text as due_at
      from ${table}
     where loose_since <= $1 and (loose_since, ${table}_id) > ($2::timestamptz, $3::int)
     order by loose_since, ${table}_id
     limit $4`);

const listLooseAttachments = listStatement("attachment");
const listLooseBlobs = listStatement("blob");

export async function findLooseAttachments(
  db: Queryable,
  search: LooseSearch,
): Promise<LoosePosition[]> {
  return findLoose(db, listLooseAttachments, search);
}

export async function findLooseBlobs(db: Queryable, search: LooseSearch): Promise<LoosePosition[]> {
  return findLoose(db, listLooseBlobs, search);
}

async function findLoose(
  db: Queryable,
  statement: typeof listLooseBlobs,
  { until, after, limit }: LooseSearch,
): Promise<LoosePosition[]> {
  const { rows } = await db.query(statement, [
    timestampParameter(until),
    after?.dueAt ?? "-infinity",
    after?.id ?? 0,
    limit,
  ]);
  return rows.map(({ id, due_at }) => ({ id, dueAt: due_at }));
}

interface Claim {
  readonly id: number;
  readonly until: Instant;
}

const claimAttachment = defineStatement<{ attachment_id: number }>(`
  select attachment_id from attachment
   where attachment_id = $1 and loose_since <= $2
     for update skip locked`);

/** Statements see what is committed when they run, so this one is asked after the lock is held. */
const settleAttachment = defineStatement<{ gone: boolean }>(`
  with found as (
    select exists (select from message_attachment where attachment_id = $1) as connected
  ), kept as (
    update attachment set loose_since = null
      from found
     where attachment_id = $1 and connected
  )
  delete from attachment using found where attachment_id = $1 and not connected
  returning true as gone`);

/** Removes an attachment if no message has it, or marks it as not loose. True when it is gone. */
export async function sweepAttachment(tx: Transaction, { id, until }: Claim): Promise<boolean> {
  const { rows } = await tx.query(claimAttachment, [id, timestampParameter(until)]);
  if (rows.length === 0) return false;
  return (await tx.query(settleAttachment, [id])).rows.length > 0;
}

const claimBlob = defineStatement<{ sha256: string }>(`
  select sha256 from blob
   where blob_id = $1 and loose_since <= $2
     for update skip locked`);

const settleBlob = defineStatement<{ gone: boolean }>(`
  with found as (
    select exists (select from attachment where blob_id = $1)
        or exists (select from outgoing_attachment where blob_id = $1) as referred
  ), kept as (
    update blob set loose_since = null
      from found
     where blob_id = $1 and referred
  )
  delete from blob using found where blob_id = $1 and not referred
  returning true as gone`);

/**
 * Forgets a content if no attachment and no mail has it, or marks it as not loose. Returns the hash of what is to
 * be thrown away before the transaction ends: until then nobody can register it anew.
 */
export async function sweepBlob(tx: Transaction, { id, until }: Claim): Promise<string | null> {
  const { rows } = await tx.query(claimBlob, [id, timestampParameter(until)]);
  const [claimed] = rows;
  if (claimed === undefined) return null;
  const settled = await tx.query(settleBlob, [id]);
  return settled.rows.length > 0 ? claimed.sha256 : null;
}
