import { randomUUID } from "node:crypto";
import type { Scope } from "../../../domain/access/scope.ts";
import type { OptionalInstant } from "../../../domain/instant.ts";
import { formatAccessToken } from "../../auth/access-token-text.ts";
import { createSecret, hashSecret } from "../../auth/secret.ts";
import type { Context } from "../../context.ts";
import type { Queryable } from "../../storage/queryable.ts";
import { storeAccessToken } from "../../storage/tokens/access-tokens.ts";
import type { Origin } from "../../storage/tokens/origin.ts";

export interface AccessTokenWish {
  readonly userId: number;
  /** What it is for, in words of its owner. */
  readonly name: string;
  readonly scopes: ReadonlySet<Scope>;
  readonly applicationId: number | null;
  /** What it ends with; without a consent it is one of its own. */
  readonly origin: Origin;
  /** Null = made on the server's command line. */
  readonly createdByUserId: number | null;
  /** Null = until it is revoked. */
  readonly lifeSeconds: number | null;
  /** Name of this installation. */
  readonly contextIdentifier: string;
}

export interface IssuedAccessToken {
  readonly tokenId: number;
  /** The only time it is told. */
  readonly token: string;
  readonly expiresAt: OptionalInstant;
}

interface IssueParts {
  /** A transaction, where more is stored with the token. */
  readonly database: Queryable;
  readonly clock: Context["clock"];
}

/** Makes a token that a program sends as Bearer for the user. */
export async function issueAccessToken(
  { database, clock }: IssueParts,
  { contextIdentifier, origin, lifeSeconds, ...wish }: AccessTokenWish,
): Promise<IssuedAccessToken> {
  const secret = createSecret();
  const createdAt = clock.now();
  const expiresAt = lifeSeconds === null ? null : createdAt + lifeSeconds;
  const tokenId = await storeAccessToken(database, {
    ...wish,
    secretHash: hashSecret(secret),
    sessionId: origin.sessionId,
    grantId: origin.grantId ?? randomUUID(),
    createdAt,
    expiresAt,
  });
  return { tokenId, token: formatAccessToken({ contextIdentifier, secret }), expiresAt };
}
