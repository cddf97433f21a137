import type { IncomingHttpHeaders } from "node:http";

/** Name of this installation in challenges and links. */
export const CONTEXT_IDENTIFIER = "Default";

/** Headers by which a browser page gives itself away. */
const browserTraits = ["x-xsrf-token", "cookie", "sec-fetch-mode", "x-requested-with"] as const;

/**
 * The `WWW-Authenticate` header of a 401. Basic is not offered to browsers: they would put their own
 * sign-in box over the page.
 */
export function challengeFor(headers: IncomingHttpHeaders): string {
  const realm = `realm="${CONTEXT_IDENTIFIER}"`;
  const challenges = [`SoTicket ${realm}`, `Bearer ${realm}`];
  const isBrowser = browserTraits.some((name) => headers[name] !== undefined);
  if (!isBrowser) challenges.push(`Basic ${realm}, charset="UTF-8"`);
  return challenges.join(", ");
}
