import type { Instant } from "../../../domain/instant.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import { timestampParameter } from "../value-types.ts";

/** A browser that was sent to the provider and is expected back. */
export interface StoredOpenIdSignIn {
  /** The address of ours that the provider sends it back to. */
  readonly redirectUri: string;
  /** Where the user wanted to go. */
  readonly returnTo: string;
  readonly expiresAt: Instant;
}

const insertSignIn = defineStatement(`
  insert into openid_sign_in (secret_hash, redirect_uri, return_to, expires_at)
  values ($1, $2, $3, $4)`);

const removeSignIn = defineStatement<{
  redirect_uri: string;
  return_to: string;
  expires_at: number;
}>(`
  delete from openid_sign_in where secret_hash = $1
  returning redirect_uri, return_to, expires_at`);

export async function storeOpenIdSignIn(
  db: Queryable,
  signIn: StoredOpenIdSignIn & { readonly secretHash: Uint8Array },
): Promise<void> {
  await db.query(insertSignIn, [
    signIn.secretHash,
    signIn.redirectUri,
    signIn.returnTo,
    timestampParameter(signIn.expiresAt),
  ]);
}

/** Hands a sign-in out and forgets it, so that nobody gets it twice; null when there is none. */
export async function takeOpenIdSignIn(
  db: Queryable,
  secretHash: Uint8Array,
): Promise<StoredOpenIdSignIn | null> {
  const { rows } = await db.query(removeSignIn, [secretHash]);
  const [row] = rows;
  if (row === undefined) return null;
  return { redirectUri: row.redirect_uri, returnTo: row.return_to, expiresAt: row.expires_at };
}
