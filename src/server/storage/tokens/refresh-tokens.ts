import { scopesOf, type Scope } from "../../../domain/access/scope.ts";
import type { Instant, OptionalInstant } from "../../../domain/instant.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import { timestampParameter } from "../value-types.ts";

/** A token that is exchanged, once, for the next access token. */
export interface StoredRefreshToken {
  readonly refreshTokenId: number;
  readonly grantId: string;
  readonly userId: number;
  readonly applicationId: number;
  readonly scopes: ReadonlySet<Scope>;
  readonly expiresAt: Instant;
  readonly usedAt: OptionalInstant;
}

export type NewRefreshToken = Omit<StoredRefreshToken, "refreshTokenId" | "usedAt"> & {
  readonly secretHash: Uint8Array;
  readonly createdAt: Instant;
};

const insertToken = defineStatement(`
  insert into refresh_token
    (secret_hash, grant_id, user_id, application_id, scopes, created_at, expires_at)
  values ($1, $2, $3, $4, $5, $6, $7)`);

const lockToken = defineStatement<{
  refresh_token_id: number;
  grant_id: string;
  user_id: number;
  application_id: number;
  scopes: string[];
  expires_at: number;
  used_at: number | null;
}>(`
  select refresh_token_id, grant_id, user_id, application_id, scopes, expires_at, used_at
    from refresh_token where secret_hash = $1 for update`);

const updateUsed = defineStatement(
  "update refresh_token set used_at = $2 where refresh_token_id = $1",
);

const removeGrant = defineStatement(`
  with refreshing as (
    delete from refresh_token where grant_id = $1
  ), tickets as (
    delete from login_ticket where grant_id = $1
  )
  delete from access_token where grant_id = $1`);

export async function storeRefreshToken(db: Queryable, token: NewRefreshToken): Promise<void> {
  await db.query(insertToken, [
    token.secretHash,
    token.grantId,
    token.userId,
    token.applicationId,
    [...token.scopes],
    timestampParameter(token.createdAt),
    timestampParameter(token.expiresAt),
  ]);
}

/** The token with that secret, held until the transaction ends, so that only one use can be the first. */
export async function lockRefreshToken(
  db: Queryable,
  secretHash: Uint8Array,
): Promise<StoredRefreshToken | null> {
  const { rows } = await db.query(lockToken, [secretHash]);
  const [row] = rows;
  if (row === undefined) return null;
  return {
    refreshTokenId: row.refresh_token_id,
    grantId: row.grant_id,
    userId: row.user_id,
    applicationId: row.application_id,
    scopes: scopesOf(row.scopes),
    expiresAt: row.expires_at,
    usedAt: row.used_at,
  };
}

export async function markRefreshTokenUsed(
  db: Queryable,
  refreshTokenId: number,
  at: Instant,
): Promise<void> {
  await db.query(updateUsed, [refreshTokenId, timestampParameter(at)]);
}

/** Ends every token and ticket that came out of one consent. */
export async function revokeGrant(db: Queryable, grantId: string): Promise<void> {
  await db.query(removeGrant, [grantId]);
}
