import type { FastifyRequest } from "fastify";
import type { Caller } from "../../../domain/access/caller.ts";
import type { SignIn } from "../../auth/sign-in.ts";
import { AppError } from "../../errors.ts";
import { challengeFor } from "./challenge.ts";
import { parseAuthorization } from "./parse-authorization.ts";

/** Finds the caller of a request or throws; a 401 tells which schemes there are. */
export type AuthenticateRequest = (request: FastifyRequest) => Promise<Caller>;

/** Tickets and tokens are recognised, so that they fail as such; only Basic is served so far. */
export function createAuthenticateRequest(signIn: SignIn): AuthenticateRequest {
  return async (request) => {
    const authorization = parseAuthorization(onlyAuthorization(request));
    if (authorization.scheme !== "basic") {
      throw unauthenticated(
        request,
        authorization.scheme === "none" ? "Sign in to use this." : "The sign-in is not valid.",
      );
    }
    try {
      return await signIn.byPassword(authorization, request.ip);
    } catch (error) {
      if (error instanceof AppError && error.code === "unauthenticated") {
        throw unauthenticated(request, error.message);
      }
      throw error;
    }
  };
}

/** Node joins or drops repeated headers; with more than one nobody knows which is meant. */
function onlyAuthorization({ raw, headers }: FastifyRequest): string | undefined {
  const count = raw.rawHeaders.filter(
    (name, index) => index % 2 === 0 && name.toLowerCase() === "authorization",
  ).length;
  return count > 1 ? "" : headers.authorization;
}

function unauthenticated(request: FastifyRequest, message: string): AppError {
  return new AppError("unauthenticated", message, {
    headers: { "www-authenticate": challengeFor(request.headers) },
  });
}
