import type { IncomingHttpHeaders } from "node:http";
import type { Authorization } from "./parse-authorization.ts";

/** Name of this installation in challenges and links. */
const CONTEXT_IDENTIFIER = "Default";

/** Headers that browsers and pages send, and programs do not. */
const browserHeaders = ["x-xsrf-token", "sec-fetch-mode", "x-requested-with"] as const;

/** The cookie of a signed-in page. */
const SESSION_COOKIE = "so_session";

/**
 * The `WWW-Authenticate` header of a 401; `refused` is the scheme that was tried. Basic is not offered
 * to browsers: they would put their own sign-in box over the page.
 */
export function challengeFor(
  headers: IncomingHttpHeaders,
  refused: Authorization["scheme"] = "none",
): string {
  const realm = `realm="${CONTEXT_IDENTIFIER}"`;
  const invalid = ', error="invalid_token"';
  const challenges = [
    `SoTicket ${realm}${refused === "ticket" ? invalid : ""}`,
    `Bearer ${realm}${refused === "bearer" ? invalid : ""}`,
  ];
  if (!comesFromBrowser(headers)) challenges.push(`Basic ${realm}, charset="UTF-8"`);
  return challenges.join(", ");
}

function comesFromBrowser(headers: IncomingHttpHeaders): boolean {
  const cookies = (headers.cookie ?? "").split(";").map((cookie) => cookie.trim());
  return (
    browserHeaders.some((name) => headers[name] !== undefined) ||
    cookies.some((cookie) => cookie.startsWith(`${SESSION_COOKIE}=`))
  );
}
