import { sharedScopes } from "../../../domain/access/scope.ts";
import { findCaller } from "../../auth/callers.ts";
import { hashSecret, isSameText } from "../../auth/secret.ts";
import type { Context } from "../../context.ts";
import {
  lockAuthorizationCode,
  markCodeExchanged,
  type StoredAuthorizationCode,
} from "../../storage/oauth/authorization-codes.ts";
import { revokeGrant } from "../../storage/tokens/refresh-tokens.ts";
import { withTransaction } from "../../storage/transaction.ts";
import { grantTokens, type GrantedTokens } from "../tokens/grant-tokens.ts";
import type { Client } from "./find-client.ts";

export interface CodeExchange {
  readonly code: string;
  readonly client: Client;
  readonly redirectUri: string;
  /** What the challenge of the request was made from; null = none was sent. */
  readonly codeVerifier: string | null;
  readonly contextIdentifier: string;
}

/** The first tokens of a consent, and what it was given for. */
export interface ExchangedCode {
  readonly tokens: GrantedTokens;
  readonly consent: Pick<StoredAuthorizationCode, "openid" | "nonce" | "authenticatedAt">;
}

/**
 * Exchanges a code of this program for its first tokens; null when it does not hold. A second exchange
 * means that somebody has a copy, and nobody knows who: everything that came out of the first one ends.
 */
export async function exchangeCode(
  context: Context,
  exchange: CodeExchange,
): Promise<ExchangedCode | null> {
  const { database, desk, clock, log } = context;
  const { client, contextIdentifier } = exchange;
  const codeHash = hashSecret(exchange.code);
  let ended = false;
  const exchanged = await withTransaction(database, async (tx) => {
    const stored = await lockAuthorizationCode(tx, codeHash);
    if (stored === null || stored.applicationId !== client.applicationId) return null;
    const { userId, grantId } = stored;
    if (grantId !== null) {
      log.warn({ userId, application: client.name }, "an authorization code was used twice");
      ended = true;
      await revokeGrant(tx, grantId);
      return null;
    }
    if (clock.now() >= stored.expiresAt || !fits(stored, exchange)) return null;
    if (findCaller(desk.current(), userId) === null) return null;
    const scopes = sharedScopes(stored.scopes, client.scopes);
    const grant = { userId, application: client, scopes, contextIdentifier };
    const tokens = await grantTokens(context, tx, grant);
    await markCodeExchanged(tx, codeHash, tokens.grantId);
    return { tokens, consent: stored };
  });
  if (ended) desk.tellTokensChanged();
  return exchanged;
}

/**
 * A verifier without a challenge is refused as well: somebody may have taken the challenge out of the
 * request to use the code himself (RFC 9700, section 4.8).
 */
function fits(
  { redirectUri, codeChallenge }: StoredAuthorizationCode,
  exchange: CodeExchange,
): boolean {
  if (redirectUri !== exchange.redirectUri) return false;
  const { codeVerifier } = exchange;
  if (codeChallenge === null || codeVerifier === null) return codeChallenge === codeVerifier;
  return isSameText(codeChallenge, challengeOf(codeVerifier));
}

function challengeOf(codeVerifier: string): string {
  return Buffer.from(hashSecret(codeVerifier)).toString("base64url");
}
