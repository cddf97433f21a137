import { sessionEndsAt } from "../../../domain/access/credential-life.ts";
import type { Instant } from "../../../domain/instant.ts";
import type { Session } from "../../auth/credential.ts";
import { createSecret, hashSecret } from "../../auth/secret.ts";
import { xsrfTokenOf } from "../../auth/xsrf-token.ts";
import type { Context } from "../../context.ts";
import { storeSession } from "../../storage/sessions/sessions.ts";

/** A session that has just begun; the only time its secret is told. */
export interface StartedSession extends Session {
  readonly secret: string;
  readonly validUntil: Instant;
}

/**
 * Signs a browser in for a user who has shown who he is. The secret is always a new one: one that
 * somebody else chose for him is worth nothing.
 */
export async function startSession(
  { database, clock }: Pick<Context, "database" | "clock">,
  userId: number,
): Promise<StartedSession> {
  const secret = createSecret();
  const createdAt = clock.now();
  const sessionId = await storeSession(database, {
    secretHash: hashSecret(secret),
    userId,
    createdAt,
  });
  return {
    sessionId,
    secret,
    createdAt,
    xsrfToken: xsrfTokenOf(secret),
    validUntil: sessionEndsAt({ createdAt, lastUsedAt: createdAt }),
  };
}
