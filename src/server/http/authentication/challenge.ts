import type { IncomingHttpHeaders } from "node:http";
import { readSessionCookie } from "../session/session-cookies.ts";
import type { CredentialSettings } from "./credential-settings.ts";

/** Headers that browsers and pages send, and programs do not. */
const browserHeaders = ["x-xsrf-token", "sec-fetch-mode", "x-requested-with"] as const;

export interface ChallengeOptions extends Pick<CredentialSettings, "contextIdentifier"> {
  readonly offersBasic: boolean;
  /** The kind of secret that was sent and does not hold. */
  readonly refused?: "ticket" | "token" | undefined;
}

/**
 * The `WWW-Authenticate` header of a 401. Basic is not offered to browsers: they would put their own
 * sign-in box over the page.
 */
export function challengeFor(
  headers: IncomingHttpHeaders,
  { contextIdentifier, offersBasic, refused }: ChallengeOptions,
): string {
  const realm = `realm="${contextIdentifier}"`;
  const invalid = ', error="invalid_token"';
  const challenges = [
    `SoTicket ${realm}${refused === "ticket" ? invalid : ""}`,
    `Bearer ${realm}${refused === "token" ? invalid : ""}`,
  ];
  if (offersBasic && !comesFromBrowser(headers)) {
    challenges.push(`Basic ${realm}, charset="UTF-8"`);
  }
  return challenges.join(", ");
}

/** The header of a 403 whose caller could do it with another token (RFC 6750). */
export function insufficientScope(contextIdentifier: string, scope: string): string {
  return `Bearer realm="${contextIdentifier}", error="insufficient_scope", scope="${scope}"`;
}

function comesFromBrowser(headers: IncomingHttpHeaders): boolean {
  return (
    browserHeaders.some((name) => headers[name] !== undefined) ||
    readSessionCookie(headers) !== undefined
  );
}
