import type { IncomingHttpHeaders } from "node:http";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { CredentialSettings } from "../authentication/credential-settings.ts";

/** The cookie of a signed-in browser. */
const SESSION_COOKIE = "so_session";
/** The cookie whose value a page copies into the header X-XSRF-TOKEN. */
const XSRF_COOKIE = "XSRF-TOKEN";

/** The secret of the session that a request names; of several the first, which is for the closest path. */
export function readSessionCookie({ cookie }: IncomingHttpHeaders): string | undefined {
  const pairs = (cookie ?? "").split(";").map((pair) => pair.trim());
  const found = pairs.find((pair) => pair.startsWith(`${SESSION_COOKIE}=`));
  return found?.slice(SESSION_COOKIE.length + 1);
}

type CookieSettings = Pick<CredentialSettings, "contextIdentifier" | "insecureCookies">;

/** What an answer is given: a new session with its token, or the token of one that goes on. */
export interface GivenCookies {
  readonly sessionSecret?: string;
  readonly xsrfToken: string;
}

/**
 * Neither cookie has an end of its own: the browser forgets them when it is closed, and the server ends
 * the session earlier.
 */
export function setCookies(
  reply: FastifyReply,
  { sessionSecret, xsrfToken }: GivenCookies,
  settings: CookieSettings,
): void {
  const scope = scopeOf(reply.request, settings);
  const texts = [`${XSRF_COOKIE}=${xsrfToken}; ${scope}`];
  if (sessionSecret !== undefined) {
    texts.unshift(`${SESSION_COOKIE}=${sessionSecret}; ${scope}; HttpOnly`);
  }
  void reply.header("set-cookie", texts);
}

export function clearCookies(reply: FastifyReply, settings: CookieSettings): void {
  const scope = `${scopeOf(reply.request, settings)}; Max-Age=0`;
  const texts = [`${SESSION_COOKIE}=; ${scope}; HttpOnly`, `${XSRF_COOKIE}=; ${scope}`];
  void reply.header("set-cookie", texts);
}

/** Our values consist of letters, digits, hyphens and underscores, so nothing has to be escaped. */
function scopeOf(
  { originalUrl }: FastifyRequest,
  { contextIdentifier, insecureCookies }: CookieSettings,
): string {
  const path = `Path=${pathOf(originalUrl, contextIdentifier)}; SameSite=Lax`;
  return insecureCookies ? path : `${path}; Secure`;
}

/** An address may begin with the installation's name; its cookies are then for that path alone. */
function pathOf(url: string, contextIdentifier: string): string {
  const [, first = "", second = ""] = url.split(/[/?]/);
  const hasPrefix = first.toLowerCase() === contextIdentifier.toLowerCase() && second !== "";
  return hasPrefix ? `/${first}` : "/";
}
