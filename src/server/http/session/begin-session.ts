import type { FastifyReply, FastifyRequest } from "fastify";
import type { Caller } from "../../../domain/access/caller.ts";
import type { Context } from "../../context.ts";
import { endStrayingSession } from "../../usecases/sessions/end-straying-session.ts";
import { startSession, type StartedSession } from "../../usecases/sessions/start-session.ts";
import type { CredentialSettings } from "../authentication/credential-settings.ts";
import { readSessionCookie, setCookies } from "./session-cookies.ts";

/** A session for somebody who has shown who he is, however he did; what his browser had before ends. */
export async function replaceSession(
  { headers }: Pick<FastifyRequest, "headers">,
  context: Context,
  { user }: Caller,
): Promise<StartedSession> {
  const session = await startSession(context, user.userId);
  await endStrayingSession(context, readSessionCookie(headers));
  return session;
}

/** As {@link replaceSession}, and the answer tells the browser. */
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
  const session = await replaceSession(request, context, caller);
  const { secret: sessionSecret, xsrfToken } = session;
  setCookies(reply, { sessionSecret, xsrfToken }, settings);
  return session;
}
