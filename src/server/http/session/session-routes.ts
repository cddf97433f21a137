import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { text } from "../../../contract/member.ts";
import type { Caller } from "../../../domain/access/caller.ts";
import type { SignIn } from "../../auth/sign-in.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import { credentialTexts } from "../../texts/credential-texts.ts";
import { say } from "../../texts/text.ts";
import { endStrayingSession } from "../../usecases/sessions/end-straying-session.ts";
import { signOut } from "../../usecases/sessions/sign-out.ts";
import { startSession } from "../../usecases/sessions/start-session.ts";
import { issueLoginTicket } from "../../usecases/tokens/issue-login-ticket.ts";
import type { AuthenticateRequest } from "../authentication/authenticate-request.ts";
import { challengeFor } from "../authentication/challenge.ts";
import type { CredentialSettings } from "../authentication/credential-settings.ts";
import { identityOfRequest, requireCaller } from "../authentication/require-caller.ts";
import { readArguments } from "../read-arguments.ts";
import { sendPlain } from "../exchange/send-plain.ts";
import { presentSession, utcText } from "./present-session.ts";
import { requireSameOrigin } from "./require-same-origin.ts";
import { clearCookies, readSessionCookie, setCookies } from "./session-cookies.ts";

export interface SessionRoutesOptions {
  readonly context: Context;
  readonly authenticate: AuthenticateRequest;
  readonly signIn: SignIn;
  readonly settings: CredentialSettings;
}

const URL = "/api/v1/Session";
/** Far more than a name and a password take. */
const LOGIN_BYTES_MAX = 16 * 1024;

/** `/api/v1/Session`: how browsers sign in and out, and programs get a ticket. */
export function addSessionRoutes(api: FastifyInstance, options: SessionRoutesOptions): void {
  const { context, authenticate, settings } = options;
  api.post(
    URL,
    {
      config: { operation: "Session.SignIn" },
      bodyLimit: LOGIN_BYTES_MAX,
      onRequest: async (request) => requireSameOrigin(request),
    },
    (request, reply) => signIn(request, reply, options),
  );
  api.get(
    URL,
    {
      config: { operation: "Session.Get" },
      onRequest: requireCaller(authenticate, { scope: "read", withoutXsrfToken: true }),
    },
    (request, reply) => tellSession(request, reply, settings),
  );
  api.delete(
    URL,
    {
      config: { operation: "Session.SignOut" },
      onRequest: requireCaller(authenticate, { scope: "read" }),
    },
    async (request, reply) => {
      await signOut(context, identityOfRequest(request).credential);
      clearCookies(reply, settings);
      return reply.code(204).send();
    },
  );
  api.post(
    `${URL}/Ticket`,
    {
      config: { operation: "Session.Ticket" },
      onRequest: requireCaller(authenticate, { scope: "read" }),
    },
    (request, reply) => makeTicket(request, reply, options),
  );
}

async function signIn(
  request: FastifyRequest,
  reply: FastifyReply,
  options: SessionRoutesOptions,
): Promise<FastifyReply> {
  const { context, settings } = options;
  const caller = await findCaller(request, options);
  const session = await startSession(context, caller.user.userId);
  await endStrayingSession(context, readSessionCookie(request.headers));
  const { secret: sessionSecret, xsrfToken, validUntil } = session;
  setCookies(reply, { sessionSecret, xsrfToken }, settings);
  const { contextIdentifier } = settings;
  const body = presentSession(caller, { contextIdentifier, xsrfToken, validUntil });
  return sendPlain(request, reply, { name: "Session", value: body });
}

async function findCaller(
  request: FastifyRequest,
  { signIn: signInBy, settings }: SessionRoutesOptions,
): Promise<Caller> {
  const { Username, Password } = readArguments(request, { Username: text(), Password: text() });
  const loginName = Username ?? "";
  const password = Password ?? "";
  try {
    // Never part of a name or password, and some of them nothing that the database could compare.
    if (/\p{Cc}/u.test(loginName + password)) {
      throw new AppError("unauthenticated", say(credentialTexts.signInNotValid));
    }
    return await signInBy.byPassword({ loginName, password }, request.ip);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    request.log.warn({ address: request.ip, reason: error.message }, "a sign-in failed");
    if (error.code !== "unauthenticated") throw error;
    const { contextIdentifier, schemes } = settings;
    const challenge = challengeFor(request.headers, {
      contextIdentifier,
      offersBasic: schemes.basic,
    });
    throw new AppError(error.code, error.text, { headers: { "www-authenticate": challenge } });
  }
}

function tellSession(
  request: FastifyRequest,
  reply: FastifyReply,
  settings: CredentialSettings,
): FastifyReply {
  const { caller, credential } = identityOfRequest(request);
  const xsrfToken = credential.session?.xsrfToken ?? null;
  if (xsrfToken !== null) setCookies(reply, { xsrfToken }, settings);
  const { contextIdentifier } = settings;
  const { validUntil } = credential;
  const body = presentSession(caller, { contextIdentifier, xsrfToken, validUntil });
  return sendPlain(request, reply, { name: "Session", value: body });
}

/** A ticket allows what the credential does with which it is made, and ends when that is revoked. */
async function makeTicket(
  request: FastifyRequest,
  reply: FastifyReply,
  { context, settings: { contextIdentifier } }: SessionRoutesOptions,
): Promise<FastifyReply> {
  const { caller, credential } = identityOfRequest(request);
  if (credential.kind === "ticket") {
    throw new AppError("forbidden", say(credentialTexts.ticketFromTicket));
  }
  const { scopes, applicationId, origin } = credential;
  const { ticket, validUntil } = await issueLoginTicket(context, {
    userId: caller.user.userId,
    scopes,
    applicationId,
    origin,
    contextIdentifier,
  });
  const body = { Ticket: ticket, ValidUntil: utcText(validUntil) };
  return sendPlain(request, reply, { name: "LoginTicket", value: body });
}
