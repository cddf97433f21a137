import type { FastifyInstance, FastifyRequest, onRequestAsyncHookHandler } from "fastify";
import type { Caller } from "../../../domain/access/caller.ts";
import type { Credential, Identity } from "../../auth/credential.ts";
import type { AuthenticateRequest, CallerRequirement } from "./authenticate-request.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** Who is calling; null until the request is authenticated, and on open routes. */
    caller: Caller | null;
    /** By what he showed it; null like `caller`. */
    credential: Credential | null;
  }
}

/** Lets routes of this scope know their caller. */
export function prepareCallers(scope: FastifyInstance): void {
  scope.decorateRequest("caller", null);
  scope.decorateRequest("credential", null);
}

/**
 * The hook of every route that is not open to anybody. It runs before the body is read, so that a
 * stranger's bytes are not even buffered.
 */
export function requireCaller(
  authenticate: AuthenticateRequest,
  requirement: CallerRequirement,
): onRequestAsyncHookHandler {
  return async (request) => {
    const { caller, credential } = await authenticate(request, requirement);
    request.caller = caller;
    request.credential = credential;
  };
}

/** The caller of a request on a route that requires one, with the credential that he used. */
export function identityOfRequest({ caller, credential }: FastifyRequest): Identity {
  if (caller === null || credential === null) {
    throw new Error("this route does not require a caller");
  }
  return { caller, credential };
}
