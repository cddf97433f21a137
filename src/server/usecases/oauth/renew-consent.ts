import type { Instant } from "../../../domain/instant.ts";
import type { Context } from "../../context.ts";
import { findSignInOfGrant } from "../../storage/oauth/authorization-codes.ts";
import { renewTokens, type GrantedTokens } from "../tokens/grant-tokens.ts";
import type { Client } from "./find-client.ts";

/** The next tokens of a consent, and what it was given for. */
export interface RenewedConsent {
  readonly tokens: GrantedTokens;
  readonly consent: {
    readonly openid: boolean;
    /** It belongs to the first id token alone. */
    readonly nonce: null;
    readonly authenticatedAt: Instant;
  };
}

/** Exchanges a refresh token for the next ones; null when it does not hold. */
export async function renewConsent(
  context: Context,
  wish: {
    readonly refreshToken: string;
    readonly client: Client;
    readonly contextIdentifier: string;
  },
): Promise<RenewedConsent | null> {
  const { client, ...rest } = wish;
  const tokens = await renewTokens(context, { ...rest, application: client });
  if (tokens === null) return null;
  const signIn = await findSignInOfGrant(context.database, tokens.grantId);
  const { openid = false, authenticatedAt = 0 } = signIn ?? {};
  return { tokens, consent: { openid, nonce: null, authenticatedAt } };
}
