import type { FastifyRequest } from "fastify";
import type { Scope } from "../../../domain/access/scope.ts";
import type { Identity } from "../../auth/credential.ts";
import type { FindApplication } from "../../auth/find-application.ts";
import { passwordCredential, type Identify } from "../../auth/identify.ts";
import type { NoticeActivity } from "../../auth/notice-activity.ts";
import type { SignIn } from "../../auth/sign-in.ts";
import { AppError } from "../../errors.ts";
import { credentialTexts } from "../../texts/credential-texts.ts";
import { say } from "../../texts/text.ts";
import { signInTexts } from "../../texts/sign-in-texts.ts";
import { readSessionCookie } from "../session/session-cookies.ts";
import { attributeApplication } from "./attribute-application.ts";
import { challengeFor, insufficientScope } from "./challenge.ts";
import { checkXsrfToken } from "./check-xsrf-token.ts";
import type { CredentialSettings } from "./credential-settings.ts";
import { parseAuthorization, type Authorization } from "./parse-authorization.ts";

/** What a route asks of its callers. */
export interface CallerRequirement {
  /** `read` for what stores nothing, `write` for everything else. */
  readonly scope: Scope;
  /** A page that has only its cookie gets to know the token for everything else. */
  readonly withoutXsrfToken?: boolean;
}

/** Finds out who is calling or throws; a 401 tells which schemes there are. */
export type AuthenticateRequest = (
  request: FastifyRequest,
  requirement: CallerRequirement,
) => Promise<Identity>;

export interface AuthenticateParts {
  readonly signIn: SignIn;
  readonly identify: Identify;
  readonly findApplication: FindApplication;
  readonly settings: CredentialSettings;
  readonly noticeActivity: NoticeActivity;
}

/**
 * A request with an Authorization header stands or falls with it: a valid cookie does not make up for a
 * wrong header, and no token is asked for beside a right one.
 */
export function createAuthenticateRequest(parts: AuthenticateParts): AuthenticateRequest {
  const { settings } = parts;
  return async (request, requirement) => {
    const authorization = parseAuthorization(onlyAuthorization(request));
    let identity: Identity;
    try {
      const found = await identifyCaller(parts, authorization, { request, requirement });
      identity = await attributeApplication(found, request, parts);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      if (authorization.scheme !== "none") {
        request.log.warn({ address: request.ip, reason: error.message }, "a sign-in failed");
      }
      throw withChallenge(error, authorization, { request, settings });
    }
    checkScope(identity, requirement.scope, settings);
    parts.noticeActivity(identity.caller.user.userId);
    return identity;
  };
}

async function identifyCaller(
  { signIn, identify, settings: { schemes } }: AuthenticateParts,
  authorization: Authorization,
  call: { readonly request: FastifyRequest; readonly requirement: CallerRequirement },
): Promise<Identity> {
  switch (authorization.scheme) {
    case "basic": {
      if (!schemes.basic) throw notValid();
      const caller = await signIn.byPassword(authorization, call.request.ip);
      return { caller, credential: passwordCredential };
    }
    case "ticket":
      return required(schemes.ticket ? await identify.byTicket(authorization.ticket) : null);
    case "bearer":
      return required(schemes.bearer ? await identify.byToken(authorization.token) : null);
    case "unreadable":
      throw notValid();
    case "none":
      return identifyBrowser(identify, call);
  }
}

async function identifyBrowser(
  identify: Identify,
  call: { readonly request: FastifyRequest; readonly requirement: CallerRequirement },
): Promise<Identity> {
  const { headers } = call.request;
  const secret = readSessionCookie(headers);
  if (secret === undefined) {
    throw new AppError("unauthenticated", say(signInTexts.required));
  }
  const identity = required(await identify.bySession(secret));
  if (call.requirement.withoutXsrfToken !== true) checkXsrfToken(headers, identity.credential);
  return identity;
}

function required(identity: Identity | null): Identity {
  if (identity === null) throw notValid();
  return identity;
}

function notValid(): AppError {
  return new AppError("unauthenticated", say(signInTexts.notValid));
}

function withChallenge(
  error: AppError,
  { scheme }: Authorization,
  call: { readonly request: FastifyRequest; readonly settings: CredentialSettings },
): AppError {
  if (error.code !== "unauthenticated" && error.code !== "unknownApplication") return error;
  const { contextIdentifier, schemes } = call.settings;
  const kinds = { ticket: "ticket", bearer: "token" } as const;
  const isRefused =
    error.code === "unauthenticated" && (scheme === "ticket" || scheme === "bearer");
  const challenge = challengeFor(call.request.headers, {
    contextIdentifier,
    offersBasic: schemes.basic,
    refused: isRefused ? kinds[scheme] : undefined,
  });
  return new AppError(error.code, error.text, { headers: { "www-authenticate": challenge } });
}

function checkScope(
  { credential }: Identity,
  scope: Scope,
  { contextIdentifier }: CredentialSettings,
): void {
  if (credential.scopes.has(scope)) return;
  const text = scope === "write" ? credentialTexts.scopeMissing : credentialTexts.noScope;
  throw new AppError("forbidden", say(text), {
    headers: { "www-authenticate": insufficientScope(contextIdentifier, scope) },
  });
}

/** Node joins or drops repeated headers; with more than one nobody knows which is meant. */
function onlyAuthorization({ raw, headers }: FastifyRequest): string | undefined {
  const count = raw.rawHeaders.filter(
    (name, index) => index % 2 === 0 && name.toLowerCase() === "authorization",
  ).length;
  return count > 1 ? "" : headers.authorization;
}
