import { scopesOf, type Scope } from "../../../domain/access/scope.ts";
import type { Instant } from "../../../domain/instant.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import { timestampParameter } from "../value-types.ts";

/** What a program exchanges, once, for its first tokens. */
export interface StoredAuthorizationCode {
  readonly userId: number;
  readonly applicationId: number;
  readonly scopes: ReadonlySet<Scope>;
  /** The program wants to be told who the user is. */
  readonly openid: boolean;
  readonly redirectUri: string;
  /** Null = the program shows who it is by its secret alone. */
  readonly codeChallenge: string | null;
  readonly nonce: string | null;
  readonly authenticatedAt: Instant;
  readonly expiresAt: Instant;
  /** The consent as its tokens know it; null = not exchanged yet. */
  readonly grantId: string | null;
}

export type NewAuthorizationCode = Omit<StoredAuthorizationCode, "grantId"> & {
  readonly codeHash: Uint8Array;
};

const insertCode = defineStatement(`
  insert into authorization_code
    (code_hash, user_id, application_id, scopes, openid, redirect_uri, code_challenge, nonce,
     authenticated_at, expires_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`);

const lockCode = defineStatement<{
  user_id: number;
  application_id: number;
  scopes: string[];
  openid: boolean;
  redirect_uri: string;
  code_challenge: string | null;
  nonce: string | null;
  authenticated_at: number;
  expires_at: number;
  grant_id: string | null;
}>(`
  select user_id, application_id, scopes, openid, redirect_uri, code_challenge, nonce,
         authenticated_at, expires_at, grant_id
    from authorization_code where code_hash = $1 for update`);

const updateGrant = defineStatement(
  "update authorization_code set grant_id = $2 where code_hash = $1",
);

const selectSignIn = defineStatement<{ openid: boolean; authenticated_at: number }>(
  "select openid, authenticated_at from authorization_code where grant_id = $1",
);

export async function storeAuthorizationCode(
  db: Queryable,
  code: NewAuthorizationCode,
): Promise<void> {
  await db.query(insertCode, [
    code.codeHash,
    code.userId,
    code.applicationId,
    [...code.scopes],
    code.openid,
    code.redirectUri,
    code.codeChallenge,
    code.nonce,
    timestampParameter(code.authenticatedAt),
    timestampParameter(code.expiresAt),
  ]);
}

/** The code, held until the transaction ends, so that only one exchange can be the first. */
export async function lockAuthorizationCode(
  db: Queryable,
  codeHash: Uint8Array,
): Promise<StoredAuthorizationCode | null> {
  const { rows } = await db.query(lockCode, [codeHash]);
  const [row] = rows;
  if (row === undefined) return null;
  return {
    userId: row.user_id,
    applicationId: row.application_id,
    scopes: scopesOf(row.scopes),
    openid: row.openid,
    redirectUri: row.redirect_uri,
    codeChallenge: row.code_challenge,
    nonce: row.nonce,
    authenticatedAt: row.authenticated_at,
    expiresAt: row.expires_at,
    grantId: row.grant_id,
  };
}

/** Remembers that a code was exchanged, and which consent came out of it. */
export async function markCodeExchanged(
  db: Queryable,
  codeHash: Uint8Array,
  grantId: string,
): Promise<void> {
  await db.query(updateGrant, [codeHash, grantId]);
}

/** What a consent began with. */
export interface SignInOfGrant {
  readonly openid: boolean;
  readonly authenticatedAt: Instant;
}

export async function findSignInOfGrant(
  db: Queryable,
  grantId: string,
): Promise<SignInOfGrant | null> {
  const { rows } = await db.query(selectSignIn, [grantId]);
  const [row] = rows;
  return row === undefined ? null : { openid: row.openid, authenticatedAt: row.authenticated_at };
}
