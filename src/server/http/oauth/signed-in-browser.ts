import type { FastifyRequest } from "fastify";
import type { Caller } from "../../../domain/access/caller.ts";
import type { Instant } from "../../../domain/instant.ts";
import type { PageOptions } from "../pages/page-options.ts";
import { readSessionCookie } from "../session/session-cookies.ts";
import type { AuthorizationRequest } from "./read-authorization-request.ts";

/** Who has signed in, and when. */
export interface SignedIn {
  readonly caller: Caller;
  readonly authenticatedAt: Instant;
}

/** Whoever is signed in with this browser, as recently as the program wants; null = nobody. */
export async function signedInBrowser(
  request: FastifyRequest,
  { identify, context }: Pick<PageOptions, "identify" | "context">,
  { prompt, maxAgeSeconds }: AuthorizationRequest,
): Promise<SignedIn | null> {
  const secret = readSessionCookie(request.headers);
  if (secret === undefined || prompt === "login") return null;
  const identity = await identify.bySession(secret);
  const session = identity?.credential.session ?? null;
  if (identity === null || session === null) return null;
  const age = context.clock.now() - session.createdAt;
  if (maxAgeSeconds !== null && age >= maxAgeSeconds) return null;
  return { caller: identity.caller, authenticatedAt: session.createdAt };
}
