import type { Instant } from "../../../domain/instant.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import { timestampParameter } from "../value-types.ts";

/** An answer as it was sent. */
export interface RecordedAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Empty = there was none. */
  readonly body: string;
}

/** A key belongs to its user: two users may choose the same one. */
export interface AnswerKey {
  readonly userId: number;
  readonly key: string;
}

/** Waits for a transaction that holds the same key. A key older than `$5` is free again. */
const claim = defineStatement(`
  insert into recorded_answer (user_id, key, request_hash, recorded_at)
  values ($1, $2, $3, $4)
  on conflict (user_id, key) do update
     set request_hash = excluded.request_hash, recorded_at = excluded.recorded_at,
         status = null, headers = null, body = null
   where recorded_answer.recorded_at <= $5`);

const select = defineStatement<{
  request_hash: Buffer;
  status: number;
  headers: Record<string, string>;
  body: string;
}>(`
  select request_hash, status, headers, body from recorded_answer
   where user_id = $1 and key = $2 and status is not null`);

const complete = defineStatement(`
  update recorded_answer set status = $3, headers = $4, body = $5
   where user_id = $1 and key = $2`);

const selectOld = defineStatement("select from recorded_answer where recorded_at <= $1 limit 1");

const removeOld = defineStatement(`
  delete from recorded_answer
   where (user_id, key) in (
     select user_id, key from recorded_answer
      where recorded_at <= $1 order by recorded_at limit $2 for update skip locked)`);

/**
 * Takes a key for the transaction at hand. False = it is taken, by a call that is over: one that is
 * under way is waited for, and one that failed has left the key free.
 */
export async function claimAnswerKey(
  db: Queryable,
  { userId, key }: AnswerKey,
  claimed: { readonly requestHash: Buffer; readonly at: Instant; readonly freeIfFrom: Instant },
): Promise<boolean> {
  const { rowCount } = await db.query(claim, [
    userId,
    key,
    claimed.requestHash,
    timestampParameter(claimed.at),
    timestampParameter(claimed.freeIfFrom),
  ]);
  return rowCount === 1;
}

/** The answer under a taken key, and what the request was. */
export async function findRecordedAnswer(
  db: Queryable,
  { userId, key }: AnswerKey,
): Promise<{ readonly requestHash: Buffer; readonly answer: RecordedAnswer } | null> {
  const { rows } = await db.query(select, [userId, key]);
  const [row] = rows;
  if (row === undefined) return null;
  const { request_hash: requestHash, ...answer } = row;
  return { requestHash, answer };
}

/** Keeps the answer under the key that the transaction has claimed. */
export async function recordAnswer(
  db: Queryable,
  { userId, key }: AnswerKey,
  { status, headers, body }: RecordedAnswer,
): Promise<void> {
  await db.query(complete, [userId, key, status, JSON.stringify(headers), body]);
}

/** Whether there is any answer that was recorded at `until` or before. */
export async function isAnswerRecordedUntil(db: Queryable, until: Instant): Promise<boolean> {
  return (await db.query(selectOld, [timestampParameter(until)])).rowCount > 0;
}

/** Forgets up to `limit` answers that were recorded at `until` or before; returns how many. */
export async function removeRecordedAnswers(
  db: Queryable,
  { until, limit }: { readonly until: Instant; readonly limit: number },
): Promise<number> {
  return (await db.query(removeOld, [timestampParameter(until), limit])).rowCount;
}
