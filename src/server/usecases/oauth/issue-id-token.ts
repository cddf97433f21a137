import { ACCESS_TOKEN_SECONDS } from "../../../domain/access/credential-life.ts";
import type { Instant } from "../../../domain/instant.ts";
import { findCaller } from "../../auth/callers.ts";
import type { Context } from "../../context.ts";
import { findPersonOfUser } from "../../storage/person-of-user.ts";
import { signClaims } from "../signing-keys/sign-claims.ts";
import type { Installation } from "../system-users/authenticate-system-user.ts";
import type { GrantedTokens } from "../tokens/grant-tokens.ts";
import { identityClaims } from "../tokens/identity-claims.ts";
import { issueLoginTicket } from "../tokens/issue-login-ticket.ts";
import type { Client } from "./find-client.ts";

export interface IdTokenWish {
  readonly client: Client;
  readonly tokens: GrantedTokens;
  readonly nonce: string | null;
  readonly authenticatedAt: Instant;
  readonly installation: Installation;
}

/**
 * Tells a program who its user is. The ticket in it allows what the access token allows, and ends with
 * the consent. Null = the user has just lost his access.
 */
export async function issueIdToken(
  context: Context,
  { client, tokens, nonce, authenticatedAt, installation }: IdTokenWish,
): Promise<string | null> {
  const { userId, scopes, grantId } = tokens;
  const { contextIdentifier, issuer, apiUrl } = installation;
  const caller = findCaller(context.desk.current(), userId);
  if (caller === null) return null;
  const { emailAddress } = await findPersonOfUser(context.database, userId);
  const { ticket } = await issueLoginTicket(context, {
    userId,
    scopes,
    applicationId: client.applicationId,
    origin: { sessionId: null, grantId },
    contextIdentifier,
  });
  return signClaims(context, {
    issuer,
    audience: client.clientId,
    subject: caller.user.loginName,
    lifeSeconds: ACCESS_TOKEN_SECONDS,
    payload: {
      ...identityClaims(caller, { ticket, contextIdentifier, apiUrl }),
      "http://schemes.superoffice.net/identity/email": emailAddress,
      "http://schemes.superoffice.net/identity/identityprovider": issuer,
      auth_time: authenticatedAt,
      ...(nonce === null ? {} : { nonce }),
    },
  });
}
