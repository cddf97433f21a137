import { hashSecret } from "../../auth/secret.ts";
import type { Context } from "../../context.ts";
import { deleteSession, findSession } from "../../storage/sessions/sessions.ts";

/** Ends the session that a browser leaves behind when it signs in anew; does nothing without one. */
export async function endStrayingSession(
  { database, desk }: Pick<Context, "database" | "desk">,
  secret: string | undefined,
): Promise<void> {
  if (secret === undefined) return;
  const session = await findSession(database, hashSecret(secret));
  if (session === null) return;
  await deleteSession(database, session.sessionId);
  desk.tellTokensChanged();
}
