import type { FastifyRequest } from "fastify";
import type { Caller } from "../../../domain/access/caller.ts";
import type { SignIn } from "../../auth/sign-in.ts";
import { AppError } from "../../errors.ts";
import { signInTexts } from "../../texts/sign-in-texts.ts";
import { say } from "../../texts/text.ts";
import { challengeFor } from "./challenge.ts";
import { parseAuthorization, type Authorization } from "./parse-authorization.ts";

/** Finds the caller of a request or throws; a 401 tells which schemes there are. */
export type AuthenticateRequest = (request: FastifyRequest) => Promise<Caller>;

/** Tickets and tokens are recognised, so that they fail as such; only Basic is served so far. */
export function createAuthenticateRequest(signIn: SignIn): AuthenticateRequest {
  return async (request) => {
    const authorization = parseAuthorization(onlyAuthorization(request));
    try {
      return await findCaller(signIn, authorization, request.ip);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      if (authorization.scheme !== "none") {
        request.log.warn({ address: request.ip, reason: error.message }, "a sign-in failed");
      }
      if (error.code !== "unauthenticated") throw error;
      throw new AppError("unauthenticated", error.text, {
        headers: { "www-authenticate": challengeFor(request.headers, authorization.scheme) },
      });
    }
  };
}

async function findCaller(
  signIn: SignIn,
  authorization: Authorization,
  address: string,
): Promise<Caller> {
  switch (authorization.scheme) {
    case "basic":
      return signIn.byPassword(authorization, address);
    case "none":
      throw new AppError("unauthenticated", say(signInTexts.required));
    case "ticket":
    case "bearer":
    case "unreadable":
      throw new AppError("unauthenticated", say(signInTexts.notValid));
  }
}

/** Node joins or drops repeated headers; with more than one nobody knows which is meant. */
function onlyAuthorization({ raw, headers }: FastifyRequest): string | undefined {
  const count = raw.rawHeaders.filter(
    (name, index) => index % 2 === 0 && name.toLowerCase() === "authorization",
  ).length;
  return count > 1 ? "" : headers.authorization;
}
