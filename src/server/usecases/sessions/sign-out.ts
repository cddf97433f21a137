import type { Credential } from "../../auth/credential.ts";
import type { Context } from "../../context.ts";
import { deleteSession } from "../../storage/sessions/sessions.ts";
import { deleteLoginTicket } from "../../storage/tokens/login-tickets.ts";

/**
 * Ends a session with everything that was made in it, or a ticket. A password stays what it is, and a
 * token is revoked by its owner, not by a call that it is used for.
 */
export async function signOut(
  { database, desk }: Pick<Context, "database" | "desk">,
  { session, ticketGuid }: Pick<Credential, "session" | "ticketGuid">,
): Promise<void> {
  if (session !== null) await deleteSession(database, session.sessionId);
  if (ticketGuid !== null) await deleteLoginTicket(database, ticketGuid);
  desk.tellTokensChanged();
}
