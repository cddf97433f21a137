import { randomUUID } from "node:crypto";
import {
  ACCESS_TOKEN_SECONDS,
  REFRESH_TOKEN_SECONDS,
} from "../../../domain/access/credential-life.ts";
import { sharedScopes, type Scope } from "../../../domain/access/scope.ts";
import { findCaller } from "../../auth/callers.ts";
import { createSecret, hashSecret } from "../../auth/secret.ts";
import type { Context } from "../../context.ts";
import type { Application } from "../../storage/applications/applications.ts";
import type { Queryable } from "../../storage/queryable.ts";
import {
  lockRefreshToken,
  markRefreshTokenUsed,
  revokeGrant,
  storeRefreshToken,
} from "../../storage/tokens/refresh-tokens.ts";
import { withTransaction } from "../../storage/transaction.ts";
import { issueAccessToken, type IssuedAccessToken } from "./issue-access-token.ts";

/** An application may call for a user: what he agreed to. */
export interface Grant {
  readonly userId: number;
  readonly application: Application;
  readonly scopes: ReadonlySet<Scope>;
  readonly contextIdentifier: string;
}

export interface GrantedTokens extends IssuedAccessToken {
  /** Exchanged once for the next ones; the only time it is told. */
  readonly refreshToken: string;
  readonly grantId: string;
  readonly userId: number;
  readonly scopes: ReadonlySet<Scope>;
}

/** The first tokens of a new consent, stored in the transaction in which it was found to be one. */
export function grantTokens(
  context: Pick<Context, "clock">,
  tx: Queryable,
  grant: Grant,
): Promise<GrantedTokens> {
  return storeTokens(context, tx, grant, randomUUID());
}

/**
 * Exchanges a refresh token of this application for the next tokens; null when it does not hold. A
 * second use means that somebody has a copy, and nobody knows who: everything that came out of the
 * consent ends.
 */
export async function renewTokens(
  context: Context,
  wish: {
    readonly refreshToken: string;
    readonly application: Application;
    readonly contextIdentifier: string;
  },
): Promise<GrantedTokens | null> {
  const { refreshToken, application, contextIdentifier } = wish;
  const { database, desk, clock, log } = context;
  const now = clock.now();
  let ended = false;
  const tokens = await withTransaction(database, async (tx) => {
    const stored = await lockRefreshToken(tx, hashSecret(refreshToken));
    if (stored === null || stored.applicationId !== application.applicationId) return null;
    if (stored.usedAt !== null) {
      log.warn(
        { userId: stored.userId, application: application.name },
        "a refresh token was used twice",
      );
      ended = true;
      await revokeGrant(tx, stored.grantId);
      return null;
    }
    const caller = findCaller(desk.current(), stored.userId);
    if (now >= stored.expiresAt || caller === null) return null;
    await markRefreshTokenUsed(tx, stored.refreshTokenId, now);
    const scopes = sharedScopes(stored.scopes, application.scopes);
    const grant = { userId: stored.userId, application, scopes, contextIdentifier };
    return storeTokens(context, tx, grant, stored.grantId);
  });
  if (ended) desk.tellTokensChanged();
  return tokens;
}

async function storeTokens(
  { clock }: Pick<Context, "clock">,
  database: Queryable,
  { userId, application, scopes, contextIdentifier }: Grant,
  grantId: string,
): Promise<GrantedTokens> {
  const { applicationId, name } = application;
  const refreshToken = createSecret();
  const createdAt = clock.now();
  const issued = await issueAccessToken(
    { database, clock },
    {
      userId,
      name,
      scopes,
      applicationId,
      origin: { sessionId: null, grantId },
      createdByUserId: userId,
      lifeSeconds: ACCESS_TOKEN_SECONDS,
      contextIdentifier,
    },
  );
  await storeRefreshToken(database, {
    secretHash: hashSecret(refreshToken),
    grantId,
    userId,
    applicationId,
    scopes,
    createdAt,
    expiresAt: createdAt + REFRESH_TOKEN_SECONDS,
  });
  return { ...issued, refreshToken, grantId, userId, scopes };
}
