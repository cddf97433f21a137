import type { FastifyReply, FastifyRequest } from "fastify";
import type { Caller } from "../../../domain/access/caller.ts";
import type { Context } from "../../context.ts";
import { endStrayingSession } from "../../usecases/sessions/end-straying-session.ts";
import { startSession, type StartedSession } from "../../usecases/sessions/start-session.ts";
import type { CredentialSettings } from "../authentication/credential-settings.ts";
import { readSessionCookie, setCookies } from "./session-cookies.ts";

/** Signs a browser in for somebody who has shown who he is, however he did, and ends what it had before. */
export async function beginSession(
  request: FastifyRequest,
  reply: FastifyReply,
  {
    context,
    settings,
    caller,
  }: {
    readonly context: Context;
    readonly settings: CredentialSettings;
    readonly caller: Caller;
  },
): Promise<StartedSession> {
  const session = await startSession(context, caller.user.userId);
  await endStrayingSession(context, readSessionCookie(request.headers));
  const { secret: sessionSecret, xsrfToken } = session;
  setCookies(reply, { sessionSecret, xsrfToken }, settings);
  return session;
}
