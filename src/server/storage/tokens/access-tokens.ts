import { scopesOf, type Scope } from "../../../domain/access/scope.ts";
import type { Instant, OptionalInstant } from "../../../domain/instant.ts";
import type { Queryable } from "../queryable.ts";
import { standsForGrant } from "./stands-for-grant.ts";
import { defineStatement } from "../statement.ts";
import { timestampParameter } from "../value-types.ts";

/** A token as everybody may see it who may see that it exists. */
export interface ListedToken {
  readonly tokenId: number;
  readonly name: string;
  readonly userId: number;
  readonly applicationId: number | null;
  readonly scopes: ReadonlySet<Scope>;
  /** Null = made on the server's command line. */
  readonly createdByUserId: number | null;
  readonly createdAt: Instant;
  /** Null = it holds until it is revoked. */
  readonly expiresAt: OptionalInstant;
  readonly lastUsedAt: OptionalInstant;
}

export interface StoredAccessToken extends ListedToken {
  readonly sessionId: number | null;
  readonly grantId: string;
  readonly deskVersion: number;
}

export type NewAccessToken = Omit<StoredAccessToken, "tokenId" | "lastUsedAt" | "deskVersion"> & {
  readonly secretHash: Uint8Array;
};

interface TokenRow {
  token_id: number;
  name: string;
  user_id: number;
  application_id: number | null;
  scopes: string[];
  created_by_user_id: number | null;
  created_at: number;
  expires_at: number | null;
  last_used_at: number | null;
}

const tokenColumns = `token_id, name, user_id, application_id, scopes, created_by_user_id, created_at,
         expires_at, last_used_at`;

const insertToken = defineStatement<{ token_id: number }>(`
  insert into access_token
    (secret_hash, name, user_id, application_id, session_id, grant_id, scopes, created_by_user_id,
     created_at, expires_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
  returning token_id`);

const selectToken = defineStatement<
  TokenRow & { session_id: number | null; grant_id: string; desk_version: number }
>(`
  select ${tokenColumns}, session_id, grant_id, v.desk as desk_version
    from access_token cross join desk_version v
   where secret_hash = $1`);

const selectTokens = defineStatement<TokenRow>(`
  select ${tokenColumns} from access_token
   where ($1::int is null or user_id = $1) and (expires_at is null or expires_at > $2 or ${standsForGrant})
   order by token_id`);

const updateLastUsed = defineStatement(`
  update access_token set last_used_at = $2
   where token_id = $1 and (last_used_at is null or last_used_at < $2)`);

const removeGrantOfToken = defineStatement<TokenRow>(`
  with meant as (
    select grant_id from access_token where token_id = $1 and ($2::int is null or user_id = $2)
  ), refreshing as (
    delete from refresh_token using meant where refresh_token.grant_id = meant.grant_id
  ), tickets as (
    delete from login_ticket using meant where login_ticket.grant_id = meant.grant_id
  )
  delete from access_token using meant where access_token.grant_id = meant.grant_id
  returning token_id, name, user_id, application_id, scopes, created_by_user_id, created_at,
            expires_at, last_used_at`);

/** Stores a token, and returns its id. */
export async function storeAccessToken(db: Queryable, token: NewAccessToken): Promise<number> {
  const { rows } = await db.query(insertToken, [
    token.secretHash,
    token.name,
    token.userId,
    token.applicationId,
    token.sessionId,
    token.grantId,
    [...token.scopes],
    token.createdByUserId,
    timestampParameter(token.createdAt),
    timestampParameter(token.expiresAt),
  ]);
  const [row] = rows;
  if (row === undefined) throw new Error("the token was not stored");
  return row.token_id;
}

/** The token with that secret, whether it still holds or not. */
export async function findAccessToken(
  db: Queryable,
  secretHash: Uint8Array,
): Promise<StoredAccessToken | null> {
  const { rows } = await db.query(selectToken, [secretHash]);
  const [row] = rows;
  if (row === undefined) return null;
  return {
    ...listedFromRow(row),
    sessionId: row.session_id,
    grantId: row.grant_id,
    deskVersion: row.desk_version,
  };
}

/** The tokens that hold or stand for a consent that does, of one user or (null) of all. */
export async function listAccessTokens(
  db: Queryable,
  userId: number | null,
  { now, idleCutoff }: { readonly now: Instant; readonly idleCutoff: Instant },
): Promise<ListedToken[]> {
  const parameters = [userId, timestampParameter(now), timestampParameter(idleCutoff)];
  const { rows } = await db.query(selectTokens, parameters);
  return rows.map(listedFromRow);
}

export async function recordAccessTokenUse(
  db: Queryable,
  tokenId: number,
  at: Instant,
): Promise<void> {
  await db.query(updateLastUsed, [tokenId, timestampParameter(at)]);
}

/**
 * Ends a token with everything that came out of the same consent, and returns the tokens that are gone.
 * None = there is no such token, or, with a `userId`, none of that user.
 */
export async function revokeAccessToken(
  db: Queryable,
  tokenId: number,
  userId: number | null,
): Promise<ListedToken[]> {
  const { rows } = await db.query(removeGrantOfToken, [tokenId, userId]);
  return rows.map(listedFromRow);
}

function listedFromRow(row: TokenRow): ListedToken {
  return {
    tokenId: row.token_id,
    name: row.name,
    userId: row.user_id,
    applicationId: row.application_id,
    scopes: scopesOf(row.scopes),
    createdByUserId: row.created_by_user_id,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
  };
}
