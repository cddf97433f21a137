import type { Instant } from "../../../domain/instant.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import { timestampParameter } from "../value-types.ts";

/** A signed-in browser. */
export interface StoredSession {
  readonly sessionId: number;
  readonly userId: number;
  readonly createdAt: Instant;
  readonly lastUsedAt: Instant;
  readonly deskVersion: number;
}

const insertSession = defineStatement<{ session_id: number }>(`
  insert into session (secret_hash, user_id, created_at, last_used_at) values ($1, $2, $3, $3)
  returning session_id`);

const selectSession = defineStatement<{
  session_id: number;
  user_id: number;
  created_at: number;
  last_used_at: number;
  desk_version: number;
}>(`
  select s.session_id, s.user_id, s.created_at, s.last_used_at, v.desk as desk_version
    from session s cross join desk_version v
   where s.secret_hash = $1`);

const updateLastUsed = defineStatement(
  "update session set last_used_at = $2 where session_id = $1 and last_used_at < $2",
);

const removeSession = defineStatement(`
  with tickets as (
    delete from login_ticket where session_id = $1
  ), tokens as (
    delete from access_token where session_id = $1
  )
  delete from session where session_id = $1`);

const removeOfUser = defineStatement(`
  with tickets as (
    delete from login_ticket where user_id = $1
  ), tokens as (
    delete from access_token a using session s where s.user_id = $1 and a.session_id = s.session_id
  )
  delete from session where user_id = $1`);

/** Stores a session that begins now, and returns its id. */
export async function storeSession(
  db: Queryable,
  session: {
    readonly secretHash: Uint8Array;
    readonly userId: number;
    readonly createdAt: Instant;
  },
): Promise<number> {
  const { secretHash, userId, createdAt } = session;
  const parameters = [secretHash, userId, timestampParameter(createdAt)];
  const { rows } = await db.query(insertSession, parameters);
  const [row] = rows;
  if (row === undefined) throw new Error("the session was not stored");
  return row.session_id;
}

/** The session with that secret, whether it still holds or not. */
export async function findSession(
  db: Queryable,
  secretHash: Uint8Array,
): Promise<StoredSession | null> {
  const { rows } = await db.query(selectSession, [secretHash]);
  const [row] = rows;
  if (row === undefined) return null;
  return {
    sessionId: row.session_id,
    userId: row.user_id,
    createdAt: row.created_at,
    lastUsedAt: row.last_used_at,
    deskVersion: row.desk_version,
  };
}

export async function recordSessionUse(
  db: Queryable,
  sessionId: number,
  at: Instant,
): Promise<void> {
  await db.query(updateLastUsed, [sessionId, timestampParameter(at)]);
}

/** Ends a session, and with it the tickets and tokens that were made in it. */
export async function deleteSession(db: Queryable, sessionId: number): Promise<void> {
  await db.query(removeSession, [sessionId]);
}

/** Ends all sessions and tickets of a user, and the tokens made in the sessions. */
export async function deleteSignIns(db: Queryable, userId: number): Promise<void> {
  await db.query(removeOfUser, [userId]);
}
