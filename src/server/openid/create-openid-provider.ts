import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  fetchUserInfo,
  type Configuration,
} from "openid-client";
import { discoverProvider } from "./discover-provider.ts";
import { createGuardedFetch, type FetchLimits } from "./guarded-fetch.ts";
import { OpenIdRefused, type OpenIdIdentity, type OpenIdProvider } from "./openid-provider.ts";
import type { OpenIdSettings } from "./openid-settings.ts";
import { isUnreachable, ProviderUnreachable } from "./provider-unreachable.ts";

type Claims = Readonly<Record<string, unknown>>;

/** What a provider says of itself is looked at again after so long. */
const DISCOVERED_FOR_MS = 60 * 60_000;

export interface ProviderParts {
  readonly settings: OpenIdSettings;
  readonly limits?: FetchLimits;
}

/** The provider of these settings, by the authorization code flow with state, nonce and PKCE. */
export function createOpenIdProvider({ settings, limits }: ProviderParts): OpenIdProvider {
  const guardedFetch = createGuardedFetch(limits);
  const configuration = keepForAWhile(() => discoverProvider(settings, guardedFetch));
  return {
    buttonLabel: settings.buttonLabel,
    addressFor: (request) =>
      inOurTerms(async () => {
        const { redirectUri, state, nonce, codeVerifier } = request;
        return buildAuthorizationUrl(await configuration(), {
          redirect_uri: redirectUri,
          scope: settings.scopes,
          state,
          nonce,
          code_challenge: await calculatePKCECodeChallenge(codeVerifier),
          code_challenge_method: "S256",
        });
      }),
    identify: ({ redirectUri, state, nonce, codeVerifier }, query) =>
      inOurTerms(async () => {
        const known = await configuration();
        const answer = new URL(`${redirectUri}?${query}`);
        const tokens = await authorizationCodeGrant(known, answer, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: codeVerifier,
          idTokenExpected: true,
        });
        const claims = tokens.claims();
        if (claims === undefined) throw new OpenIdRefused("there is no id token");
        const { iss: issuer, sub: subject } = claims;
        const all = await withUserInfo(known, claims, {
          claim: settings.userClaim,
          accessToken: tokens.access_token,
          subject,
        });
        return { issuer, subject, ...claimedIn(all, settings.userClaim) };
      }),
  };
}

/** Many providers tell more about a user at another address than in the id token. */
async function withUserInfo(
  configuration: Configuration,
  claims: Claims,
  wanted: { readonly claim: string; readonly accessToken: string; readonly subject: string },
): Promise<Claims> {
  const { userinfo_endpoint: address } = configuration.serverMetadata();
  if (claims[wanted.claim] !== undefined || address === undefined) return claims;
  return fetchUserInfo(configuration, wanted.accessToken, wanted.subject);
}

function claimedIn(claims: Claims, name: string): Pick<OpenIdIdentity, "claimed" | "verified"> {
  const value = claims[name];
  const claimed = typeof value === "string" && value !== "" ? value : null;
  // Only of e-mail addresses do providers tell whether they have made sure.
  return { claimed, verified: name !== "email" || claims["email_verified"] === true };
}

/** Whatever the library throws is a refusal, except for answers that never came. */
async function inOurTerms<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof OpenIdRefused) throw error;
    if (isUnreachable(error)) {
      throw new ProviderUnreachable("the provider does not answer", { cause: error });
    }
    throw new OpenIdRefused("the answer of the provider is refused", { cause: error });
  }
}

/** Calls share one run and its result; a failure is forgotten at once. */
function keepForAWhile<Result>(run: () => Promise<Result>): () => Promise<Result> {
  let kept: { readonly result: Promise<Result>; readonly untilMs: number } | null = null;
  return () => {
    if (kept === null || kept.untilMs <= performance.now()) {
      const entry = { result: run(), untilMs: performance.now() + DISCOVERED_FOR_MS };
      entry.result.catch(() => {
        if (kept === entry) kept = null;
      });
      kept = entry;
    }
    return kept.result;
  };
}
